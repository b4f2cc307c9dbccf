/**
 * What a caller may see: everything, or the assignments of `agencies` and the tasks of `fields` (`*`: every field). An
 * agency stands for itself and its units such as `BTC/CNTT`; written `BTC/` for its units alone.
 */
export type Reach = Readonly<{ all: boolean; agencies: readonly string[]; fields: readonly string[] }>;

export const everything: Reach = { all: true, agencies: [], fields: [] };
export const nothing: Reach = { all: false, agencies: [], fields: [] };

/** Whether the duty of this agency, or of a unit of it such as `BTC/CNTT`, is among those within reach. */
export const isOwn = (reach: Reach, agency: string): boolean =>
  [agency, ...wholesOf(agency)].some((code) => reach.agencies.includes(code));

const wholesOf = (agency: string): readonly string[] => {
  const [whole = agency, ...units] = agency.split('/');
  return units.length === 0 ? [] : [whole, unitsOf(whole)];
};

export const unitsOf = (agency: string): string => `${agency}/`;

export type Concern = Readonly<{ agencies: readonly string[]; field: string | null }>;

/** Whether what concerns these agencies, in this field of work, lies within reach. */
export const reaches = (reach: Reach, { agencies, field }: Concern): boolean =>
  reach.all ||
  reach.fields.includes('*') ||
  (field !== null && reach.fields.includes(field)) ||
  agencies.some((agency) => isOwn(reach, agency));
