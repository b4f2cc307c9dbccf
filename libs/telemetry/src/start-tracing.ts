import { diag, DiagLogLevel } from '@opentelemetry/api';
import { Logger } from '@nestjs/common';

export type Tracing = Readonly<{ endpoint: string | null; serviceName: string }>;

const FLUSH_MS = 5_000;

/**
 * Sends spans in batches to `<endpoint>/v1/traces` (OTLP over HTTP). Without an endpoint no SDK is loaded and nothing
 * leaves the process. Call before the first request; an exporter that cannot reach its receiver only warns.
 * Returns the end of it, which sends what is left and gives up after five seconds.
 */
export const startTracing = async ({ endpoint, serviceName }: Tracing): Promise<() => Promise<void>> => {
  if (endpoint === null) return async () => undefined;
  const logger = new Logger('Tracing');
  const warn = (message: string): void => logger.warn({ event: 'traces', message });
  const silent = (): void => undefined;
  diag.setLogger({ error: warn, warn, info: silent, debug: silent, verbose: silent }, DiagLogLevel.WARN);
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return async () => {
    const patience = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_MS).unref());
    await Promise.race([provider.shutdown().catch((error: unknown) => warn(String(error))), patience]);
  };
};
