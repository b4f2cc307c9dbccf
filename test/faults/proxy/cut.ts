/**
 * Where a connection is cut: `before` the server is given what to commit; `unasked`: it has done the work and was not
 * asked to commit; `during`: it was asked and nothing was waited for; `after`: it has said that it has committed, and the
 * client does not learn it.
 */
export type CutAt = 'before' | 'unasked' | 'during' | 'after';

export type Cut = Readonly<{ at: CutAt; what: 'append' | 'transaction' }>;

export type CutDone = Cut & Readonly<{ when: number; saw: string }>;
