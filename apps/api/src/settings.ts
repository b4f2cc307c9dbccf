/** Where the server listens and where its data lives, from the environment. */
export type Settings = Readonly<{
  host: string;
  port: number;
  databaseUrl: string | undefined;
  dataFolder: string | undefined;
  /** Whether the line that tells where it listens is JSON. */
  sayJson: boolean;
}>;

/** @throws Error naming every setting that makes no sense */
export const settingsFrom = (environment: NodeJS.ProcessEnv): Settings => {
  const port = Number(environment['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${environment['PORT']}": give a number from 0 to 65535`);
  }
  return {
    host: environment['HOST'] || '127.0.0.1',
    port,
    databaseUrl: environment['DATABASE_URL'] || undefined,
    dataFolder: environment['TASK_LEDGER_DATA'] || undefined,
    sayJson: environment['SAY_JSON'] === '1',
  };
};
