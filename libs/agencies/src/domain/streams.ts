export const agencyStream = (code: string): string => `agency-${code}`;
export const agencyGroupStream = (code: string): string => `agency-group-${code}`;
