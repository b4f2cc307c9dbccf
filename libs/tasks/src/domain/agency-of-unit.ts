/** The agency that a unit belongs to: `BTC/CNTT` and `BTC/CNTT/P1` are units of `BTC`; an agency belongs to itself. */
export const agencyOfUnit = (code: string): string => code.split('/')[0] ?? code;

export const isUnitOf = (code: string, agency: string): boolean =>
  code.startsWith(`${agency}/`) &&
  code
    .slice(agency.length + 1)
    .split('/')
    .every((part) => part.trim() !== '');
