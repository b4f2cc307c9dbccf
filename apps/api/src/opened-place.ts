import { openDatabase } from '#libs/postgres';
import type { Settings } from '#libs/settings';
import { startTracing } from '#libs/telemetry';

/** What every process of the program stands on: traces and the database. */
export const openedPlace = async (
  settings: Settings,
): Promise<Readonly<{ url: string; close: () => Promise<void> }>> => {
  const flushTraces = await startTracing({
    endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
    serviceName: settings.OTEL_SERVICE_NAME,
  });
  const database = await openDatabase({
    databaseUrl: settings.DATABASE_URL ?? undefined,
    dataFolder: settings.TASK_LEDGER_DATA,
  });
  return { url: database.url, close: () => database.close().then(flushTraces) };
};
