import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { signToken } from '#libs/access';
import { newId } from '#libs/identity';
import { ImportDocument, type ImportReport } from '#libs/intake';
import { everything } from '#libs/access';
import { dayAt } from '#libs/kernel';
import { StatusBoard, type Board } from '#libs/views';
import { boardText } from '../print/board-text.js';
import { importText } from '../print/import-text.js';
import { caughtUp, withSession } from '../session.js';
import { serve } from './serve.js';

const SAMPLE = 'thong-bao-mau.txt';
const AS_OF = '2025-11-16';

export const demoCommand = (): Command =>
  new Command('demo')
    .description('import a sample notice into data of its own (.data/demo), show what is late, and serve')
    .option('--no-serve', 'end after showing')
    .action(async ({ serve: goOn }: Readonly<{ serve: boolean }>) => {
      process.env['TASK_LEDGER_DATA'] ??= '.data/demo';
      process.stdout.write(`${await shown()}\n`);
      if (goOn) await serve({});
    });

const shown = (): Promise<string> =>
  withSession(async ({ commands, queries, app }) => {
    const command = newId();
    const report: ImportReport = await commands.execute(
      new ImportDocument(await readFile(fileURLToPath(import.meta.resolve(`#demo/${SAMPLE}`))), SAMPLE, false, {
        actor: { subject: 'demo', name: 'Demo', agency: null, role: 'government-office' },
        ...{ onBehalfOf: null, effectiveOn: dayAt(Date.now()), commandId: command, correlationId: command },
        ...{ causationId: null, source: null, traceId: null },
      }),
    );
    await caughtUp(app);
    const board: Board = await queries.execute(
      new StatusBoard(everything, AS_OF, null, { overdueOnly: true }, { sort: 'dueOn', limit: 50 }),
    );
    return [importText(report, 'vi'), '', boardText(board, 'vi'), '', await whereToLook()].join('\n');
  });

const whereToLook = async (): Promise<string> => {
  const base = `http://${process.env['HOST'] || '127.0.0.1'}:${process.env['PORT'] || 3000}`;
  const token = await readyToken();
  const ask = (path: string): string => `  curl -H "Authorization: Bearer $TOKEN" '${base}${path}'`;
  return [
    'Xem tiếp / where to look:',
    `  ${base}/docs                              API`,
    ...(token === null ? [] : [`  TOKEN=${token}`]),
    `${ask(`/v1/overdue?asOf=${AS_OF}`)}     # quá hạn / overdue`,
    `${ask('/v1/agencies/BYT/history')}      # lịch sử một cơ quan / an agency's history`,
    `${ask('/v1/findings')}                  # điều cần xem lại / findings`,
    '  TASK_LEDGER_DATA=.data/demo npx task-ledger token --role government-office    # thẻ khác / another token',
    '  TASK_LEDGER_DATA=.data/demo npx task-ledger tasks --text "dữ liệu"',
  ].join('\n');
};

/** A token of the Government Office for a day; none where another issuer gives them. */
const readyToken = async (): Promise<string | null> => {
  if (process.env['OIDC_ISSUER']) return null;
  const holder = {
    subject: 'local:demo',
    name: 'Demo',
    roles: ['government-office'],
    agency: null,
    fields: [],
  } as const;
  return (await signToken(process.env['TASK_LEDGER_DATA'], holder, 86_400)).token;
};
