import { createHash } from 'node:crypto';
import { Random } from '../random.js';
import type { Client, Deed, Done } from './client.js';
import type { LoadOrders } from './orders.js';

/** An assignment as its worker knows it; `pending`: the request for extension that waits for a decision. */
type Duty = {
  readonly taskId: string;
  readonly agency: string;
  due: string;
  revision: number;
  pending: { request: number; to: string } | null;
};

export type WorkerOptions = Readonly<{
  orders: LoadOrders;
  number: number;
  client: Client;
  directiveId: string;
  /** The assignment that all workers report on at once. */
  shared: Readonly<{ taskId: string; agency: string }> | null;
}>;

const AGENCIES = ['BTC', 'BYT', 'BNV', 'BCA'] as const;
const NEW_TASK = 0.06;
const SHARED = 0.15;
const READ = 0.25;

/** Somebody who assigns tasks, reports on them, asks for time and grants it, one deed after the other. */
export class Worker {
  private readonly random: Random;
  private readonly duties: Duty[] = [];
  private readonly attached: (() => Promise<void>)[] = [];
  private deeds = 0;

  constructor(private readonly options: WorkerOptions) {
    this.random = new Random(options.orders.seed * 1_000 + options.number);
  }

  /** One deed, and sometimes a look at what came of it. */
  async step(): Promise<void> {
    const { shared } = this.options;
    if (this.duties.length === 0 || this.random.next() < NEW_TASK) return this.assign();
    if (shared !== null && this.random.next() < SHARED) return this.report(shared);
    const duty = this.duties[this.random.below(this.duties.length)];
    if (duty === undefined) return;
    if (duty.pending !== null) return this.grant(duty, duty.pending);
    const chance = this.random.next();
    if (chance < 0.2) return this.requestExtension(duty);
    if (chance < 0.26) return this.attach(duty);
    return chance < 0.36 ? this.remind(duty) : this.report(duty);
  }

  /** Assigns a task to two agencies and answers its id, null when that was refused. */
  async assignTask(): Promise<Readonly<{ taskId: string; agency: string; due: string }> | null> {
    const { orders, directiveId } = this.options;
    const first = this.random.below(AGENCIES.length);
    const leads = [AGENCIES[first] ?? 'BTC', AGENCIES[(first + 1) % AGENCIES.length] ?? 'BYT'];
    const title = `Việc thử sức ${this.nextKey()}`;
    const due = this.random.next() < 0.3 ? dayAfter(orders.effectiveOn, -30) : dayAfter(orders.effectiveOn, 200);
    const done = await this.act({
      path: '/v1/tasks',
      body: {
        directiveId,
        title,
        leads,
        due: { kind: 'day', on: due },
        effectiveOn: dayAfter(orders.effectiveOn, -90),
      },
      expected: { type: 'TaskAssigned', stream: null, data: { title, assignees: leads } },
      token: orders.tokens[0],
    });
    return done === null ? null : { taskId: String(done.body['taskId']), agency: leads[0] ?? 'BTC', due };
  }

  private async assign(): Promise<void> {
    const given = await this.assignTask();
    if (given !== null) this.duties.push({ ...given, revision: -1, pending: null });
  }

  private async report(duty: Readonly<{ taskId: string; agency: string }> & Partial<Duty>): Promise<void> {
    const claim = this.random.pick(['in-progress', 'in-progress', 'not-completed', 'completed']);
    const said = { claim, resultText: `Kết quả ${this.nextKey()} ${'đang làm '.repeat(20)}`.trim() };
    const done = await this.upon(duty, 'reports', said, { type: 'StatusReported', data: said });
    if (done === null) return;
    if (duty.revision !== undefined) duty.revision = done.revision;
    if (this.random.next() < READ) await this.look(duty, done.position);
  }

  private async remind(duty: Duty): Promise<void> {
    const said = { text: `Đề nghị báo cáo ${this.nextKey()}` };
    const done = await this.upon(duty, 'reminders', said, { type: 'ReminderSent', data: said });
    if (done !== null) duty.revision = done.revision;
  }

  private async attach({ taskId, agency }: Duty): Promise<void> {
    const { orders, client } = this.options;
    const path = `/v1/tasks/${taskId}/assignments/${agency}/attachments`;
    const body = Buffer.from(`%PDF-1.4\n% ${this.nextKey()}\n`);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const expected = { type: 'AttachmentAdded', stream: null, data: { taskId, agency, sha256, size: body.length } };
    const done = await this.act({
      path: `${path}?name=${encodeURIComponent('bằng chứng.pdf')}`,
      body,
      expected,
      token: orders.tokens[0],
    });
    if (done !== null) this.attached.push(() => client.fetchBack(path, sha256, orders.tokens[0]));
  }

  /** Fetches every file that it has attached. */
  async fetchBack(): Promise<void> {
    for (const fetch of this.attached) await fetch();
  }

  private async requestExtension(duty: Duty): Promise<void> {
    const to = dayAfter(duty.due, 240 + this.random.below(30));
    const said = { to, reason: `Chờ hướng dẫn ${this.nextKey()}` };
    const done = await this.upon(duty, 'extension-requests', said, { type: 'ExtensionRequested', data: said });
    if (done === null) return;
    duty.revision = done.revision;
    duty.pending = { request: done.revision, to };
  }

  private async grant(duty: Duty, { request, to }: { request: number; to: string }): Promise<void> {
    const { tokens } = this.options.orders;
    const note = `Đồng ý ${this.nextKey()}`;
    const done = await this.upon(
      duty,
      `extension-requests/${request}/grant`,
      { to, note, decidedBy: { number: '12/VPCP' } },
      { type: 'ExtensionGranted', data: { to, note, request } },
      { token: tokens[1], ifMatch: duty.revision },
    );
    duty.pending = null;
    if (done === null) return;
    duty.revision = done.revision;
    duty.due = to;
    await this.look(duty, done.position);
  }

  private upon(
    { taskId, agency }: Readonly<{ taskId: string; agency: string }>,
    what: string,
    said: object,
    { type, data }: Readonly<{ type: string; data: object }>,
    more: Readonly<{ token?: string; ifMatch?: number }> = {},
  ): Promise<Done | null> {
    const { orders } = this.options;
    return this.act({
      path: `/v1/tasks/${taskId}/assignments/${agency}/${what}`,
      body: { ...said, effectiveOn: orders.effectiveOn },
      expected: { type, stream: `assignment-${taskId}.${agency}`, data: { ...data, taskId, agency } },
      token: orders.tokens[0],
      ...more,
    });
  }

  private async act(deed: Deed): Promise<Done | null> {
    const done = await this.options.client.act(this.nextKey(), deed);
    this.deeds += 1;
    return done;
  }

  private look({ taskId, agency }: Readonly<{ taskId: string; agency: string }>, position: number): Promise<void> {
    const { client, orders } = this.options;
    const stream = `assignment-${taskId}.${agency}`;
    return client.read(stream, `/v1/tasks/${taskId}/assignments/${agency}`, position, orders.tokens[0]);
  }

  /** The key of the deed under way; it also makes what is said unlike anything said before. */
  private nextKey(): string {
    return `${this.options.orders.run}-${this.options.number}-${this.deeds}`;
  }
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
