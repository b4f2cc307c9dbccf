export const documentStream = (sha256: string): string => `document-${sha256}`;
