import { Injectable } from '@nestjs/common';
import { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { assigneesOf, assignmentStream, taskStream, type TaskAssigned, type TaskEvent } from '#libs/tasks/facts';
import { isCut } from '../shorten-sub-tasks/shorten-sub-tasks.process.js';
import type { FamilyEvent } from './complete-parent.process.js';

const PAGE = 1_000;

type Parent = NonNullable<TaskAssigned['data']['parent']>;

/** The sub-tasks of each assignment, read off the ledger: each assignment event once, then only what came after. */
@Injectable()
export class SubTasks {
  private readonly children = new Map<string, string[]>();
  private next = 0;

  constructor(private readonly ledger: Ledger) {}

  /** All sub-tasks of the assignment that the event's task belongs to, with their assignments, up to and including the event. */
  async familyOf(event: Recorded<FamilyEvent>): Promise<readonly Recorded<FamilyEvent>[]> {
    const { taskId } = event.data;
    const own = (await this.ledger.readStreams([taskStream(taskId)])) as readonly Recorded<TaskEvent>[];
    const parent = own.find((one) => one.type === 'TaskAssigned')?.data.parent;
    if (parent === undefined) return [event];
    await this.catchUp();
    return this.upTo(event, this.children.get(keyOf(parent)) ?? []);
  }

  /**
   * All sub-tasks of every assignment of the event's task, with their assignments, and last the event itself; it alone when
   * nothing below has to follow it, for which every assignment of the log would be read after a start.
   */
  async below(event: Recorded<FamilyEvent>): Promise<readonly Recorded<FamilyEvent>[]> {
    if (!isCut(event)) return [event];
    await this.catchUp();
    const ids = [...this.children].flatMap(([key, found]) => (taskOf(key) === event.data.taskId ? found : []));
    return [...(await this.upTo(event, ids)), event];
  }

  private async upTo(event: Recorded<FamilyEvent>, ids: readonly string[]): Promise<readonly Recorded<FamilyEvent>[]> {
    const tasks = (await this.ledger.readStreams(ids.map(taskStream))) as readonly Recorded<TaskEvent>[];
    const streams = ids.flatMap((id) =>
      assigneesOf(tasks.filter((one) => one.data.taskId === id)).map((agency) => assignmentStream(id, agency)),
    );
    const assignments = await this.ledger.readStreams(streams);
    return ([...tasks, ...assignments] as readonly Recorded[] as readonly Recorded<FamilyEvent>[])
      .filter(({ sequence }) => sequence <= event.sequence)
      .toSorted((one, other) => one.sequence - other.sequence);
  }

  private async catchUp(): Promise<void> {
    for (;;) {
      const page = (await this.ledger.read(this.next, PAGE, ['TaskAssigned'])) as readonly Recorded<TaskAssigned>[];
      for (const { data } of page) {
        if (data.parent === undefined) continue;
        const known = this.children.get(keyOf(data.parent)) ?? [];
        if (!known.includes(data.taskId)) this.children.set(keyOf(data.parent), [...known, data.taskId]);
      }
      this.next = (page.at(-1)?.sequence ?? this.next - 1) + 1;
      if (page.length < PAGE) return;
    }
  }
}

const taskOf = (key: string): unknown => (JSON.parse(key) as readonly unknown[])[0];
const keyOf = ({ taskId, agency }: Parent): string => JSON.stringify([taskId, agency]);
