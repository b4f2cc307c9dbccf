import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, Ledger, type Handled } from '#libs/event-store';
import type { Day, Metadata, Recorded } from '#libs/kernel';
import { isAgencyCode } from '../domain/agency-code.js';
import type { MergeAgencyData, Standing } from '../domain/agency.commands.js';
import { agencyDecider } from '../domain/agency.decider.js';
import type { AgencyEvent, AgencyMerged } from '../domain/agency.events.js';
import { agencyStream } from '../domain/streams.js';

const PAGE = 1_000;

export class MergeAgency extends Command<Handled> {
  constructor(
    readonly data: MergeAgencyData,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(MergeAgency)
export class MergeAgencyHandler implements ICommandHandler<MergeAgency> {
  constructor(
    private readonly events: EventStore,
    private readonly ledger: Ledger,
  ) {}

  async execute({ data, metadata, expected }: MergeAgency): Promise<Handled> {
    const successor = await this.standingOf(data);
    const received = await this.receivedBy(data.code);
    const command = { type: 'MergeAgency', data, successor, received } as const;
    return this.events.handle(agencyDecider, data.code, command, metadata, expected);
  }

  private async standingOf({ successor: code, on }: MergeAgencyData): Promise<Standing> {
    if (!isAgencyCode(code)) return 'unknown';
    const history = await this.events.readStream(agencyStream(code));
    if (history.length === 0) return 'unknown';
    const isMerged = (history as readonly Recorded<AgencyEvent>[]).some(
      (event) => event.type === 'AgencyMerged' && event.data.on <= on,
    );
    return isMerged ? 'merged' : 'registered';
  }

  private async receivedBy(code: string): Promise<Day | null> {
    const days: Day[] = [];
    for (let next = 0; ;) {
      const page = (await this.ledger.read(next, PAGE, ['AgencyMerged'])) as readonly Recorded<AgencyMerged>[];
      days.push(...page.filter(({ data }) => data.successor === code).map(({ data }) => data.on));
      if (page.length < PAGE) return days.toSorted().at(-1) ?? null;
      next = (page.at(-1)?.sequence ?? next) + 1;
    }
  }
}
