import { randomUUID } from 'node:crypto';
import type { clientOf } from './client.js';
import { done } from './said.js';

type Client = ReturnType<typeof clientOf>;

/** Values of path parameters that name something that is there; a number of 0 names the first report and request. */
export type Known = Readonly<Record<string, readonly string[]>>;

let made = 0;
const key = () => ({ 'Idempotency-Key': randomUUID() });

/** Two agencies, a directive and a task of both, with a report and a request for more time by the first. */
export const freshWorld = async (office: Client, administrator: Client): Promise<Known> => {
  made += 1;
  const codes = [`FZA${made}`, `FZB${made}`] as const;
  for (const code of codes) {
    const body = { code, name: `Cơ quan thử ${code}`, kind: 'other' as const, effectiveOn: '2025-01-01' };
    await done(administrator.POST('/v1/agencies', { params: { header: key() }, body }));
  }
  const signed = { number: `${made}/QĐ-TTg`, kind: 'Quyết định', signedOn: '2025-02-01', effectiveOn: '2025-02-01' };
  const { directiveId } = await done(office.POST('/v1/directives', { params: { header: key() }, body: signed }));
  const due = { kind: 'day' as const, on: '2026-01-31', text: 'trước ngày 31/01/2026' };
  const task = { directiveId, title: 'Việc để thử', leads: [...codes], due, effectiveOn: '2025-02-01' };
  const { taskId } = await done(office.POST('/v1/tasks', { params: { header: key() }, body: task }));
  const of = { path: { taskId, agency: codes[0] }, header: key() };
  const report = { claim: 'completed' as const, resultText: 'Xong', effectiveOn: '2025-03-01' };
  const request = { to: '2026-03-01', reason: 'Chờ số liệu', effectiveOn: '2025-03-02' };
  await done(office.POST('/v1/tasks/{taskId}/assignments/{agency}/reports', { params: of, body: report }));
  const asked = { ...of, header: key() };
  await done(
    office.POST('/v1/tasks/{taskId}/assignments/{agency}/extension-requests', { params: asked, body: request }),
  );
  return {
    taskId: [taskId],
    agency: [...codes],
    code: [...codes],
    directiveId: [directiveId],
    report: ['0'],
    request: ['1'],
  };
};
