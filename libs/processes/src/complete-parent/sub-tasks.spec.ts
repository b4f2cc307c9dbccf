import type { Fact, Recorded } from '#libs/kernel';
import { assignmentStream, taskStream } from '#libs/tasks/facts';
import { CountedLedger } from '../domain/counted-ledger.spec-kit.js';
import type { FamilyEvent } from './complete-parent.process.js';
import { SubTasks } from './sub-tasks.js';

const assigned = (taskId: string, agency: string, parent?: string): readonly [string, Fact] => {
  const under = parent === undefined ? {} : { parent: { taskId: parent, agency: 'BYT' } };
  return [taskStream(taskId), { type: 'TaskAssigned', data: { taskId, assignees: [agency], ...under } }];
};
const moved = (taskId: string, kind: 'amended' | 'extended'): readonly [string, Fact] => [
  taskStream(taskId),
  { type: 'DeadlineExtended', data: { taskId, agency: null, kind, to: '2025-10-01' } },
];
const reported = (taskId: string, agency: string): readonly [string, Fact] => [
  assignmentStream(taskId, agency),
  { type: 'StatusReported', data: { taskId, agency } },
];

const log = [
  ...[assigned('a', 'BYT'), assigned('b', 'BYT'), assigned('a1', 'BYT/X', 'a'), assigned('b1', 'BYT/Y', 'b')],
  ...[reported('a1', 'BYT/X'), moved('a', 'extended'), moved('a', 'amended'), assigned('a2', 'BYT/Z', 'a')],
];

const opened = async () => {
  const ledger = await CountedLedger.of(log);
  const events = (await ledger.read(0, 20)) as readonly Recorded[] as readonly Recorded<FamilyEvent>[];
  return { ledger, tasks: new SubTasks(ledger), at: (sequence: number) => events[sequence] as Recorded<FamilyEvent> };
};

const sequences = (events: readonly Recorded[]): readonly number[] => events.map(({ sequence }) => sequence);

describe('the sub-tasks that a process is shown', () => {
  it('are those below a task whose due day is cut, up to then, and last the cut', async () => {
    const { tasks, at } = await opened();
    expect(sequences(await tasks.below(at(6)))).toStrictEqual([2, 4, 6]);
  });

  it('are none where nothing below has to follow, and the assignments of the log are not read for it', async () => {
    const { ledger, tasks, at } = await opened();
    expect(sequences(await tasks.below(at(5)))).toStrictEqual([5]);
    expect(ledger.readsOfAssignments).toBe(0);
  });

  it('are all of the same assignment, and none but the event itself of a task that is nobody’s part', async () => {
    const { ledger, tasks, at } = await opened();
    expect(sequences(await tasks.familyOf(at(7)))).toStrictEqual([2, 4, 7]);
    expect(ledger.readsOfAssignments).toBe(1);
    expect(sequences(await tasks.familyOf(at(0)))).toStrictEqual([0]);
  });
});
