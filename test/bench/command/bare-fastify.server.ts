import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';

type Path = { Params: { taskId: string; agency: string }; Body: object };

/** One route that does one prepared INSERT, and nothing of what makes a command: the least that a server can do. */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const app = fastify();

app.post<Path>('/v1/tasks/:taskId/assignments/:agency/reports', async ({ params, body }) => {
  const reportId = randomUUID();
  await pool.query({
    name: 'report',
    text: 'INSERT INTO bare.report (report_id, task_id, agency, body) VALUES ($1, $2, $3, $4)',
    values: [reportId, params.taskId, params.agency, JSON.stringify(body)],
  });
  return { reportId };
});

process.on('SIGTERM', () => process.exit(0));
const url = await app.listen({ port: Number(process.env['PORT']), host: process.env['HOST'] ?? '127.0.0.1' });
process.stdout.write(`bare Fastify listens on ${url}\n`);
