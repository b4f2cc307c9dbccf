import { Injectable } from '@nestjs/common';
import { Ledger } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { taskStream, type TaskEvent } from '#libs/tasks/facts';
import { circleAt, type Circle } from '../domain/circle.js';
import { concernedBy, type Concerned } from '../domain/concern.js';
import type { FeedEvent } from '../domain/feed-event.js';
import { toldOf } from '../domain/told.js';
import type { Seen } from './shown-to.js';

/** `next` is where the page after this one begins; equal to where this one began when there is nothing yet. */
export type FeedPage = Readonly<{ events: readonly Seen[]; next: number }>;

type KnownTask = Readonly<{ upTo: number; events: readonly Recorded<TaskEvent>[] }>;

const PAGE = 100;
const MOST_TASKS = 2_000;

/**
 * Pages of the ledger with the audience of every event, as of that event. Readers that stand at the same place, as all do
 * who wait for news, share one page.
 */
@Injectable()
export class FeedPages {
  private readonly reading = new Map<number, Promise<FeedPage>>();
  private readonly known = new Map<string, KnownTask>();

  constructor(private readonly ledger: Ledger) {}

  read(from: number): Promise<FeedPage> {
    const running = this.reading.get(from) ?? this.page(from).finally(() => this.reading.delete(from));
    this.reading.set(from, running);
    return running;
  }

  private async page(from: number): Promise<FeedPage> {
    const events = await this.ledger.read(from, PAGE);
    const last = events.at(-1);
    if (last === undefined) return { events: [], next: from };
    const concerned = events.map((event) => concernedBy(event as Recorded<FeedEvent>));
    const tasks = await this.tasksOf(concerned, last.sequence);
    return {
      events: events.map((event, index) => ({
        told: toldOf(event),
        audience: audienceOf(concerned[index] ?? 'office', tasks, event.sequence),
      })),
      next: last.sequence + 1,
    };
  }

  /** The streams of the tasks that a page names, at least up to its end. Those longest unasked are forgotten. */
  private async tasksOf(concerned: readonly Concerned[], upTo: number): Promise<ReadonlyMap<string, KnownTask>> {
    const named = [...new Set(concerned.flatMap((one) => (typeof one === 'string' ? [] : [one.taskId])))];
    const unknown = named.filter((taskId) => (this.known.get(taskId)?.upTo ?? -1) < upTo);
    const found = unknown.length === 0 ? [] : await this.ledger.readStreams(unknown.map(taskStream));
    const tasks = new Map<string, KnownTask>();
    for (const taskId of named) {
      const events = found.filter(({ stream }) => stream === taskStream(taskId));
      const fresh = { upTo, events: events as readonly Recorded[] as readonly Recorded<TaskEvent>[] };
      const task = unknown.includes(taskId) ? fresh : (this.known.get(taskId) ?? fresh);
      tasks.set(taskId, task);
      this.known.delete(taskId);
      this.known.set(taskId, task);
    }
    for (const taskId of this.known.keys()) {
      if (this.known.size <= MOST_TASKS) break;
      this.known.delete(taskId);
    }
    return tasks;
  }
}

const audienceOf = (
  concerned: Concerned,
  tasks: ReadonlyMap<string, KnownTask>,
  sequence: number,
): 'everyone' | 'office' | Circle => {
  if (typeof concerned === 'string') return concerned;
  const circle = circleAt(tasks.get(concerned.taskId)?.events ?? [], sequence);
  return concerned.agency === null ? circle : { ...circle, agencies: [concerned.agency] };
};
