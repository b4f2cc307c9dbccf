import { plusDays, type Day, type Fact, type Metadata } from '#libs/kernel';
import { naturalId } from '#libs/identity';
import { dice, type Dice } from './dice.js';
import { agencies, registration, type Made } from './agencies.js';
import { beginning, type Task } from './task-life.js';
import { notice } from './notice.js';

/** One event in the order of the log; `expected` revisions follow from it. */
export type LoggedEvent = Readonly<{ stream: string; event: Fact; metadata: Metadata }>;

const ALIVE = 4_000;
const TASKS_OF_A_NOTICE = 250;
const TASKS_OF_A_DAY = 40;

/**
 * The log of an office as the product writes it: agencies, then notices of 250 tasks each with what becomes of them, up to
 * 4,000 tasks being alive at a time and their events mixed. Without end: the caller stops. The same seed gives the same log.
 */
export function* lifeOfALedger(
  seed: number,
  tasksPerDay = TASKS_OF_A_DAY,
): Generator<LoggedEvent & { assignments: number }> {
  const roll = dice(seed);
  let commands = 0;
  const logged = ({ stream, event, on, source }: Made): LoggedEvent & { assignments: number } => ({
    stream,
    event,
    metadata: metadataOf(roll, naturalId('bench', seed, (commands += 1)), on, source),
    assignments: event.type === 'TaskAssigned' ? (event.data['assignees'] as readonly string[]).length : 0,
  });
  for (const one of agencies) yield logged(registration(one));
  const alive: Task[] = [];
  for (let made = 0; ;) {
    const day: Day = plusDays('2024-01-02', Math.floor(made / tasksPerDay));
    if (alive.length < ALIVE) {
      const { events, tasks } = notice(roll, made, TASKS_OF_A_NOTICE, day);
      for (const one of events) yield logged(one);
      made += tasks.length;
      for (const task of tasks) alive.push(beginning(roll, task, day));
    }
    for (let turn = 0; turn < TASKS_OF_A_NOTICE && alive.length > 0; turn += 1) {
      const at = roll.below(alive.length);
      const task = alive[at] as Task;
      const next = task.next();
      if (next !== null) yield logged(next);
      else {
        alive[at] = alive.at(-1) as Task;
        alive.pop();
      }
    }
  }
}

const metadataOf = (roll: Dice, commandId: string, effectiveOn: Day, source: Made['source']): Metadata => ({
  actor: { subject: `u-${1000 + roll.below(9000)}`, name: 'Trần Minh Đức', agency: null, role: 'government-office' },
  onBehalfOf: null,
  effectiveOn,
  commandId,
  correlationId: commandId,
  causationId: null,
  source,
  traceId: null,
});
