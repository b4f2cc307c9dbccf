/** `ab/cd/abcd…`: no folder grows large. */
export const placeOfHash = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
