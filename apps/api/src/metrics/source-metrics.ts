import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { LedgerSource, type LedgerSourceState } from '#libs/event-store';
import { Metrics } from '#libs/telemetry';

const HELP: Readonly<Record<string, string>> = {
  known: '1 once the store was found to be the one that the ledger follows.',
  leads: '1 in the one process that writes what it hears from the store into the ledger.',
  behind_events: 'Events in the store that the ledger does not hold yet, counted up to 2000.',
  quiet_seconds: 'Since something was last heard from the store, where this process leads.',
  unanswered_seconds: 'Since the store last answered a look at it.',
  stuck_seconds: 'Since when the store has held more than the ledger, and the ledger has not moved.',
  stopped: '1 when following has ended until a person acts.',
};

/** How the ledger follows another store; nothing where appends write it themselves. */
@Injectable()
export class SourceMetrics {
  constructor({ registry }: Metrics, source: LedgerSource) {
    if (source.state() === null) return;
    for (const [name, help] of Object.entries(HELP)) {
      const gauge: Gauge = new Gauge({
        ...{ name: `task_ledger_source_${name}`, help, registers: [registry] },
        collect: () => {
          gauge.remove();
          const value = source.state();
          const told = value === null ? null : VALUES[name]?.(value);
          if (told != null) gauge.set(told);
        },
      });
    }
    const interruptions: Gauge<'reason'> = new Gauge({
      ...{ name: 'task_ledger_source_interruptions', help: 'How often following began anew, by reason.' },
      ...{ labelNames: ['reason'] as const, registers: [registry] },
      collect: () => {
        for (const [reason, count] of Object.entries(source.state()?.resubscriptions ?? {})) {
          interruptions.set({ reason }, count);
        }
      },
    });
  }
}

const VALUES: Readonly<Record<string, (state: LedgerSourceState) => number | null>> = {
  known: ({ known }) => Number(known),
  leads: ({ leads }) => Number(leads),
  behind_events: ({ behind }) => behind,
  quiet_seconds: ({ leads, heardAt }) => (leads && heardAt !== null ? (Date.now() - heardAt) / 1_000 : null),
  unanswered_seconds: ({ unansweredMs }) => unansweredMs / 1_000,
  stuck_seconds: ({ stuckMs }) => stuckMs / 1_000,
  stopped: ({ stopped }) => Number(stopped !== null),
};
