import { randomUUID } from 'node:crypto';

/** Uploads a notice and answers how many tasks it assigned, once all of them are in the log. */
export const upload = async (url: string, token: string, bytes: Uint8Array, fileName: string): Promise<number> => {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)]), fileName);
  const answer = await fetch(`${url}/v1/documents`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
    body,
  });
  const report = (await answer.json()) as { tasks?: { assigned: number } };
  if (!answer.ok || report.tasks === undefined)
    throw new Error(`${answer.status}: ${JSON.stringify(report).slice(0, 2_000)}`);
  return report.tasks.assigned;
};
