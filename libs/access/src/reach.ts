/** What a caller may see: everything, or the assignments of `agencies` and the tasks of `fields` (`*`: every field). */
export type Reach = Readonly<{ all: boolean; agencies: readonly string[]; fields: readonly string[] }>;

export const everything: Reach = { all: true, agencies: [], fields: [] };
export const nothing: Reach = { all: false, agencies: [], fields: [] };

/** Whether the duty of this agency, or of a unit of it such as `BTC/CNTT`, is among those within reach. */
export const isOwn = (reach: Reach, agency: string): boolean =>
  reach.agencies.includes(agency) || reach.agencies.includes(agency.split('/')[0] ?? agency);

export type Concern = Readonly<{ agencies: readonly string[]; field: string | null }>;

/** Whether what concerns these agencies, in this field of work, lies within reach. */
export const reaches = (reach: Reach, { agencies, field }: Concern): boolean =>
  reach.all ||
  reach.fields.includes('*') ||
  (field !== null && reach.fields.includes(field)) ||
  agencies.some((agency) => isOwn(reach, agency));
