import { Rejection } from '#libs/kernel';

export type DocumentRejection = 'document.chunk-out-of-order' | 'document.rows-missing' | 'document.not-imported';

const WHY: Readonly<Record<DocumentRejection, string>> = {
  'document.chunk-out-of-order': 'Rows are recorded chunk by chunk, in order.',
  'document.rows-missing': 'A document is accepted after all its rows were recorded.',
  'document.not-imported': 'Only an imported document can be settled.',
};

export const reject = (code: DocumentRejection): never => {
  throw new Rejection(code, WHY[code]);
};
