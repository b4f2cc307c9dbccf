/** Agencies of a run; the names are made up of their codes, so that what is printed means one of them. */
export const agencies = ['BAA', 'BBB', 'BCC', 'BDD', 'BEE', 'BGG'] as const;

export const nameOf = (code: string): string => `Bộ ${code}`;
