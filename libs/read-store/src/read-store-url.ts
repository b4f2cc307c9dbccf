/** Injection token: the database url of the read side, for connections of one's own (leader locks, rebuilds). */
export const ReadStoreUrl = Symbol('ReadStoreUrl');
