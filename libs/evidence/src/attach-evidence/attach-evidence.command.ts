import { fileTypeFromFile } from 'file-type';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { everything, Sight } from '#libs/access';
import { EventStore, type Handled } from '#libs/event-store';
import type { Metadata } from '#libs/kernel';
import { AttachmentStore } from '../attachment-store.js';
import { attachmentDecider } from '../domain/attachment.decider.js';
import type { AttachmentAdded } from '../domain/attachment.events.js';
import { refuseAttachment } from '../domain/attachment.rejections.js';
import { fileName } from '../domain/file-name.js';
import { declaredType, endingOf, typeVerdict } from '../domain/media-type.js';
import { evidenceId } from '../domain/streams.js';
import { readAttachments } from '../reading/read-attachments.js';
import type { Staged } from '../staged.js';

/** `name` and `declared` are what the sender calls the file, and says that it is. */
export type Offered = Readonly<{
  taskId: string;
  agency: string;
  staged: Staged;
  name: string | undefined;
  declared: string | undefined;
}>;

export type Attached = Handled & Omit<AttachmentAdded['data'], 'taskId' | 'agency'>;

export class AttachEvidence extends Command<Attached> {
  constructor(
    readonly data: Offered,
    readonly metadata: Metadata,
    readonly expected: number | null = null,
  ) {
    super();
  }
}

/** The bytes are kept before the fact: after a crash between the two they lie unused, and no fact lacks its bytes. */
@CommandHandler(AttachEvidence)
export class AttachEvidenceHandler implements ICommandHandler<AttachEvidence> {
  constructor(
    private readonly events: EventStore,
    private readonly store: AttachmentStore,
    private readonly sight: Sight,
  ) {}

  async execute({ data, metadata, expected }: AttachEvidence): Promise<Attached> {
    const { taskId, agency, staged } = data;
    if (!(await this.sight.sees(everything, { taskId, agency }))) refuseAttachment('evidence.not-assigned', 'agency');
    const name = fileName(data.name);
    const mediaType = await mediaTypeOf(data, name);
    const { sha256, size } = staged;
    await this.store.keep(staged);
    const file = { sha256, name, mediaType, size };
    const command = { kind: 'AddAttachment', data: { taskId, agency, ...file } } as const;
    const id = evidenceId(taskId, agency);
    const handled = await this.events.handle(attachmentDecider, id, command, metadata, expected);
    const { items } = await readAttachments(this.events, { taskId, agency });
    const { name: known, mediaType: type } = items.find((item) => item.sha256 === sha256) ?? file;
    return { ...handled, ...file, name: known, mediaType: type };
  }
}

const mediaTypeOf = async ({ staged, declared }: Offered, name: string): Promise<string> => {
  const sniffed = (await fileTypeFromFile(staged.path))?.mime ?? null;
  const { plainText } = staged;
  const verdict = typeVerdict({ sniffed, plainText, ending: endingOf(name), declared: declaredType(declared) });
  return 'mediaType' in verdict ? verdict.mediaType : refuseAttachment(verdict.refused, verdict.place);
};
