import pg from 'pg';

const OPERATOR_INTERVENTION = ['57P01', '57P02', '57P03'];

/** True when the statement's outcome is unknown or the server was not there to run it; false when the server refused it. */
export const connectionLost = (error: unknown): boolean => {
  if (!(error instanceof pg.DatabaseError)) return true;
  const code = error.code ?? '';
  return code.startsWith('08') || OPERATOR_INTERVENTION.includes(code);
};
