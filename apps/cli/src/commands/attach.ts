import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { AttachEvidence, OpenAttachment, Staging, type Attached } from '#libs/evidence';
import { Rejection } from '#libs/kernel';
import { withCommon, type CommonOptions } from '../filters.js';
import { operator } from '../operator.js';
import { answer } from '../print/answer.js';
import { withSession } from '../session.js';
import { UsageError } from '../usage-error.js';
import { wholeTaskId } from '../whole-task-id.js';

export const attachCommand = (): Command =>
  withCommon(
    new Command('attach')
      .description('attach a file to an assignment as evidence')
      .argument('<task>', 'id of the task')
      .argument('<agency>', 'code of the agency, e.g. BTC')
      .argument('<file>', 'PDF, DOCX, XLSX, ODT, ODS, PNG, JPEG, CSV or plain text, up to 20 MiB'),
  ).action(async (task: string, code: string, file: string, options: CommonOptions) => {
    const agency = code.toUpperCase();
    const attached = await withSession<Attached>(async ({ app, commands, queries }) => {
      const taskId = await wholeTaskId(task, queries);
      const staged = await app.get(Staging, { strict: false }).stage(readable(file));
      try {
        const data = { taskId, agency, staged, name: basename(file), declared: undefined };
        return await commands.execute(new AttachEvidence(data, operator({ onBehalfOf: agency })));
      } finally {
        await staged.discard();
      }
    });
    answer(options.json, attached, () => `${attached.sha256}  ${attached.name}`);
  });

export const attachmentCommand = (): Command =>
  new Command('attachment').description('files that are attached to assignments').addCommand(getCommand());

const getCommand = (): Command =>
  withCommon(
    new Command('get')
      .description('save an attached file; it is compared with its hash')
      .argument('<task>', 'id of the task')
      .argument('<agency>', 'code of the agency, e.g. BTC')
      .argument('<sha256>', 'hash of the file')
      .option('--output <file>', 'where to save it (default: its own name, here)'),
  ).action(
    async (task: string, agency: string, sha256: string, options: CommonOptions & Readonly<{ output?: string }>) => {
      const saved = await withSession(async ({ queries }) => {
        const taskId = await wholeTaskId(task, queries);
        const opened = await queries.execute(new OpenAttachment(taskId, agency.toUpperCase(), sha256.toLowerCase()));
        if (opened === null) return notAttached(sha256);
        const file = options.output ?? opened.attachment.name;
        await pipeline(opened.bytes, createWriteStream(file, { flags: 'wx' })).catch(async (error: unknown) => {
          if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw existsAlready(file);
          await rm(file, { force: true });
          throw error;
        });
        return { file, ...opened.attachment };
      });
      answer(options.json, saved, () => saved.file);
    },
  );

async function* readable(file: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new UsageError({ vi: `${file}: không có tệp này.`, en: `${file}: there is no such file.` });
    if (code === 'EISDIR')
      throw new UsageError({ vi: `${file}: đây không phải là một tệp.`, en: `${file}: is not a file.` });
    throw error;
  }
}

const existsAlready = (file: string): UsageError =>
  new UsageError({
    vi: `${file}: đã có tệp này. Hãy chọn tên khác bằng --output.`,
    en: `${file}: exists already. Choose another name with --output.`,
  });

const notAttached = (sha256: string): never => {
  const message = {
    vi: 'Không có tệp này ở nhiệm vụ này của cơ quan.',
    en: 'No such file is attached to this assignment.',
  };
  throw new Rejection('evidence.unknown', message.en, [{ code: 'evidence.unknown', place: sha256, message }]);
};
