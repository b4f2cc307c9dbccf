/** Codes are parts of stream names: capital letters and digits, `agency-GROUP-…` cannot be mistaken for a group's stream. */
export const isAgencyCode = (code: string): boolean => /^[A-Z][A-Z0-9]{1,19}$/.test(code);
