import { createHash } from 'node:crypto';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, Ledger, type Act } from '#libs/event-store';
import { naturalId } from '#libs/identity';
import { Rejection, type Fault, type Metadata } from '#libs/kernel';
import { documentDecider, type DocumentCommand } from '../domain/document.decider.js';
import type { DocumentImported } from '../domain/document.events.js';
import { messageOf } from '../domain/finding-messages.js';
import type { NoticeRow } from '../domain/notice-row.js';
import { readNotice } from '../domain/read-notice.js';
import { readDocument } from '../reading/read-document.js';
import type { ImportReport } from './import-report.js';
import { KnowledgeSource } from './knowledge-source.js';
import { rowChunks } from './row-chunks.js';
import { settled } from './settlement.js';
import { TaskBook } from './task-book.js';

export class ImportDocument extends Command<ImportReport> {
  constructor(
    readonly bytes: Uint8Array,
    readonly fileName: string,
    readonly dryRun: boolean,
    readonly metadata: Metadata,
  ) {
    super();
  }
}

@CommandHandler(ImportDocument)
export class ImportDocumentHandler implements ICommandHandler<ImportDocument> {
  constructor(
    private readonly events: EventStore,
    private readonly ledger: Ledger,
    private readonly knowledge: KnowledgeSource,
    private readonly book: TaskBook,
  ) {}

  async execute({ bytes, fileName, dryRun, metadata }: ImportDocument): Promise<ImportReport> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const content = await readDocument(bytes, fileName);
    const reading = readNotice(content, await this.knowledge.load());
    const { number, signedOn, appendices } = reading;
    if (number === null || signedOn === null) throw refused(reading.faults);
    const rows = this.book.identify(reading.rows);
    const compared = await this.book.compare(rows);
    const faults = [...reading.faults, ...compared.faults];
    if (faults.length > 0) throw refused(faults);
    const findings = [...reading.findings, ...compared.findings];
    const chunks = rowChunks(rows);
    const imported: DocumentImported['data'] = {
      ...{ sha256, fileName, format: content.format, number, signedOn, appendices, findings },
      reading: createHash('sha256').update(JSON.stringify(rows)).digest('hex'),
      rows: rows.length,
    };
    const accepted = dryRun ? OPEN : await this.accept(imported, chunks, compared.events > 0, metadata);
    const register = accepted.byAnother ? { assigned: 0, alreadyKnown: rows.length, events: 0 } : compared;
    return {
      dryRun,
      document: { sha256, number, signedOn },
      appendices,
      tasks: { assigned: register.assigned, alreadyKnown: register.alreadyKnown },
      assignments: rows.reduce((sum, row) => sum + row.assignees.length, 0),
      events: register.events === 0 ? 0 : register.events + chunks.length + 2,
      findings: findings.map((finding) => ({ code: finding.code, place: finding.place, message: messageOf(finding) })),
      rows: dryRun ? rows : null,
      position: accepted.position,
    };
  }

  /** A document that says nothing new leaves no trace, whatever its format; one whose settling was cut short is awaited. */
  private async accept(
    imported: DocumentImported['data'],
    chunks: readonly (readonly NoticeRow[])[],
    newsworthy: boolean,
    metadata: Metadata,
  ): Promise<Accepted> {
    const { sha256, reading } = imported;
    const [known] = await this.events.readStream(`document-${sha256}`, { direction: 'backward', limit: 1 });
    if (known?.type === 'DocumentImported' || known?.type === 'DocumentSettled') {
      return { position: await settled(this.events, this.ledger, sha256), byAnother: true };
    }
    if (!newsworthy) return OPEN;
    const as = (step: string): Metadata => ({
      ...metadata,
      commandId: naturalId('import', metadata.commandId, reading, step),
      effectiveOn: imported.signedOn,
      source: { document: sha256, place: null, request: metadata.source?.request ?? null },
    });
    const recorded = chunks.map((rows, chunk): Act<DocumentCommand> => ({
      command: { kind: 'RecordRows', sha256, reading, chunk, rows },
      metadata: as(`rows ${chunk}`),
    }));
    const command = { kind: 'AcceptDocument' as const, chunks: chunks.length, ...imported };
    const acts = [...recorded, { command, metadata: as('accept') }];
    const events = (await this.events.handleInTurn(documentDecider, sha256, acts)).at(-1)?.events ?? 0;
    return { position: await settled(this.events, this.ledger, sha256), byAnother: events === 0 };
  }
}

/** Of several imports of one file at once, one is accepted; the others were beaten to it. */
type Accepted = Readonly<{ position: number | null; byAnother: boolean }>;

const OPEN: Accepted = { position: null, byAnother: false };

const refused = (faults: readonly Fault[]): Rejection =>
  new Rejection('intake.document-refused', 'The document cannot be imported.', faults);
