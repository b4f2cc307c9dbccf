/** After this the database rolls back what a program began that is not heard of any more, and frees its rows. */
export const FORGOTTEN_MS = 15_000;
