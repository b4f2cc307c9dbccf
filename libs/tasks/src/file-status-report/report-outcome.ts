import type { Handled } from '#libs/event-store';
import { problemOf, type Language, type outcomeOf, type Problem } from '#libs/web';

/** What became of one report of a batch; `repeated`: the agency's last report for that day says the same. */
export type ReportOutcome = Readonly<{
  index: number;
  taskId: string;
  agency: string;
  status: 'filed' | 'repeated' | 'refused';
  revision: number | null;
  position: number | null;
  problem: Problem | null;
}>;

type Named = Pick<ReportOutcome, 'index' | 'taskId' | 'agency'>;

export const filedOutcome = (named: Named, { events, revision, sequence }: Handled): ReportOutcome => ({
  ...named,
  status: events === 0 ? 'repeated' : 'filed',
  revision,
  position: sequence,
  problem: null,
});

/** The problem is the one that the report would have met alone, its faults placed in the batch. */
export const refusedOutcome = (
  named: Named,
  outcome: ReturnType<typeof outcomeOf>,
  asked: Readonly<{ url: string; language: Language }>,
): ReportOutcome => {
  const at = `reports[${named.index}]`;
  const faults = outcome.faults.map((fault) => ({ ...fault, place: `${at}.${fault.place}` }));
  return {
    ...named,
    ...{ status: 'refused', revision: null, position: null },
    problem: problemOf({ ...outcome, faults }, asked.url, asked.language),
  };
};
