/** Where read models live, and where a rebuild builds them anew. */
export const LIVE = 'read';
export const NEXT = 'read_next';

/** The one checkpoint all read models share: they move together, in one transaction. */
export const PROJECTIONS = 'projections';
