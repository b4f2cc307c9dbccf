const LONGEST = 255;

/** Names that lead out of the archive or that two unpackers may read differently. */
export const isOddName = (name: string): boolean =>
  name === '' ||
  name.length > LONGEST ||
  /^\/|^[a-z]:|[\\\ufffd\p{Cc}]/iu.test(name) ||
  name.split('/').some((segment) => segment === '..' || segment === '.');
