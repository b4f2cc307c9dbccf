import { folded } from '#libs/vietnamese';

/** The number of a document without regard to case, spaces and kinds of dashes. */
export const documentKey = (number: string): string => folded(number).replace(/\s+/g, '');
