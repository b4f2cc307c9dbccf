/** `WWW-Authenticate` as RFC 6750 has it. It tells what kind of fault, never which. */
export const challenge = (error?: 'invalid_token' | 'insufficient_scope'): string =>
  `Bearer realm="task-ledger"${error === undefined ? '' : `, error="${error}"`}`;
