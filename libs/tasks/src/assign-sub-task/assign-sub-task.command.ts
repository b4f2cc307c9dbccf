import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, type Handled } from '#libs/event-store';
import type { Day, Metadata, Recorded } from '#libs/kernel';
import type { ParentAssignment } from '../domain/assign-sub-task.js';
import type { AssignmentEvent } from '../domain/assignment.events.js';
import { confirmedCompletion } from '../domain/confirmed-completion.js';
import { refuse } from '../domain/refuse.js';
import { assignmentStream, taskStream } from '../domain/streams.js';
import { taskDecider } from '../domain/task.decider.js';
import type { Due, TaskAssigned, TaskEvent } from '../domain/task.events.js';
import { taskFault } from '../domain/task.rejections.js';
import { textOn } from '../domain/task-text.js';
import { subTaskIdOf } from '../identity/task-identity.js';
import { readDuty } from '../reading/read-duty.js';

/** Units are named by their code below the agency's, such as `BTC/CNTT`: no register holds them. */
export type SubTask = Readonly<
  Pick<TaskAssigned['data'], 'title' | 'product' | 'approver'> & {
    parent: ParentAssignment;
    units: readonly Readonly<{ code: string; name: string }>[];
    due: Due;
  }
>;

/** The id of the new task derives from its parent, title and units: `subTaskIdOf`. */
export class AssignSubTask extends Command<Handled> {
  constructor(
    readonly data: SubTask,
    readonly today: Day,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

@CommandHandler(AssignSubTask)
export class AssignSubTaskHandler implements ICommandHandler<AssignSubTask> {
  constructor(private readonly events: EventStore) {}

  async execute({ data, today, metadata, expected }: AssignSubTask): Promise<Handled> {
    const { parent } = data;
    const { effectiveOn } = metadata;
    const above = (await this.events.readStream(taskStream(parent.taskId))) as readonly Recorded<TaskEvent>[];
    const own = (await this.events.readStream(
      assignmentStream(parent.taskId, parent.agency),
    )) as readonly Recorded<AssignmentEvent>[];
    const task = assignmentBelow(data, above, effectiveOn);
    const { duty } = await readDuty(this.events, { ...parent, effectiveOn });
    const isConfirmed = confirmedCompletion(own) !== null;
    const command = { kind: 'AssignSubTask', data: task, duty, isConfirmed, effectiveOn, today } as const;
    return this.events.handle(taskDecider, task.taskId, command, metadata, expected);
  }
}

/** Directive, clause and field are those of the task above. */
const assignmentBelow = (
  { parent, units, title, product, approver, due }: SubTask,
  above: readonly Recorded<TaskEvent>[],
  on: Day,
) => {
  const text = textOn(on, above);
  if (text === null) return refuse([taskFault('task.parent-not-assigned', 'parent')]) as never;
  const { directiveId, ...directive } = text.directive;
  return {
    ...{ taskId: subTaskIdOf({ ...parent, title, units: units.map(({ code }) => code) }), directiveId, directive },
    ...{ clause: text.clause, field: text.field, title, product, approver, due, parent },
    leadText: units.map(({ name }) => name).join(', '),
    leads: units.map(({ code, name }) => ({ kind: 'agency' as const, code, name })),
    assignees: units.map(({ code }) => code),
    ...{ unresolvedLeads: [], coordinators: [], listing: null },
  };
};
