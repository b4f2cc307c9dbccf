import type { Rejection } from '#libs/kernel';
import type { DocumentContent } from '../domain/document-content.js';
import type { ReadingLimits } from './reading-limits.js';

/** What crosses to the reading thread and back: plain data, because a `Rejection` loses its class on the way. */
export type ReadingOrder = Readonly<{ bytes: Uint8Array; fileName: string; limits: ReadingLimits }>;

export type ReadingAnswer =
  Readonly<{ content: DocumentContent }> | Readonly<{ refused: Pick<Rejection, 'code' | 'message' | 'faults'> }>;
