import { unreachable, type Decider } from '#libs/kernel';
import {
  documentEventTypes,
  type DocumentEvent,
  type DocumentImported,
  type DocumentRowsRead,
} from './document.events.js';
import { reject } from './document.rejections.js';

export type RecordRows = Readonly<{ kind: 'RecordRows' } & DocumentRowsRead['data']>;
export type AcceptDocument = Readonly<{ kind: 'AcceptDocument'; chunks: number } & DocumentImported['data']>;
export type SettleDocument = Readonly<{ kind: 'SettleDocument'; sha256: string }>;
export type DocumentCommand = RecordRows | AcceptDocument | SettleDocument;

/** `read` counts the chunks recorded of each reading. */
export type DocumentState = Readonly<{
  read: Readonly<Record<string, number>>;
  status: 'unknown' | 'imported' | 'settled';
}>;

const evolve = (state: DocumentState, event: DocumentEvent): DocumentState => {
  switch (event.type) {
    case 'DocumentRowsRead':
      return { ...state, read: { ...state.read, [event.data.reading]: event.data.chunk + 1 } };
    case 'DocumentImported':
      return { ...state, status: 'imported' };
    case 'DocumentSettled':
      return { ...state, status: 'settled' };
    default:
      return unreachable(event);
  }
};

const decide = (command: DocumentCommand, document: DocumentState): readonly DocumentEvent[] => {
  switch (command.kind) {
    case 'RecordRows': {
      const recorded = document.read[command.reading] ?? 0;
      if (document.status !== 'unknown' || command.chunk < recorded) return [];
      if (command.chunk > recorded) return reject('document.chunk-out-of-order');
      const { sha256, reading, chunk, rows } = command;
      return [{ type: 'DocumentRowsRead', data: { sha256, reading, chunk, rows } }];
    }
    case 'AcceptDocument': {
      if (document.status !== 'unknown') return [];
      const { kind: _kind, chunks, ...data } = command;
      if ((document.read[command.reading] ?? 0) !== chunks) return reject('document.rows-missing');
      return [{ type: 'DocumentImported', data }];
    }
    case 'SettleDocument':
      if (document.status === 'settled') return [];
      if (document.status === 'unknown') return reject('document.not-imported');
      return [{ type: 'DocumentSettled', data: { sha256: command.sha256 } }];
    default:
      return unreachable(command);
  }
};

export const documentDecider: Decider<DocumentCommand, DocumentEvent, DocumentState> = {
  category: 'document',
  eventTypes: documentEventTypes,
  initial: { read: {}, status: 'unknown' },
  evolve,
  decide,
};
