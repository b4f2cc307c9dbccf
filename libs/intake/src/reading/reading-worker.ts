import { parentPort, workerData } from 'node:worker_threads';
import { Rejection } from '#libs/kernel';
import { parseDocument } from './parse-document.js';
import type { ReadingAnswer, ReadingOrder } from './reading-order.js';

const { bytes, fileName, limits } = workerData as ReadingOrder;

const answer = await parseDocument(Buffer.from(bytes), fileName, limits).then(
  (content): ReadingAnswer => ({ content }),
  (error: unknown): ReadingAnswer => {
    if (!(error instanceof Rejection)) throw error;
    return { refused: { code: error.code, message: error.message, faults: error.faults } };
  },
);
parentPort?.postMessage(answer);
