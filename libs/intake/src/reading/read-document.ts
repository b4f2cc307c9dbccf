import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Rejection } from '#libs/kernel';
import type { DocumentContent } from '../domain/document-content.js';
import { inTurn } from './in-turn.js';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.js';
import { readingRejection, refuseReading } from './reading.rejections.js';
import type { ReadingAnswer, ReadingOrder } from './reading-order.js';

/** Where this module runs from its sources (specs), the thread needs them translated too. */
const ENTRY = import.meta.url.endsWith('.ts') ? './reading-worker.from-source.mjs' : './reading-worker.js';

/** The time limit is wall-clock time: more threads than processors would refuse honest files under load. */
const turn = inTurn(availableParallelism());

/**
 * Reads a file into its content in a thread of its own, so that a hostile file can neither block this one nor exhaust its
 * memory: the thread is ended after `milliseconds` and its heap is capped. Beyond one reading per processor, readings wait
 * their turn, which does not count as time. The bytes are copied. Nothing outside the file is ever fetched.
 *
 * @throws Rejection with a code of `ReadingRejection` and one fault that says where and what to do
 */
export const readDocument = async (
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadingLimits> = {},
): Promise<DocumentContent> => {
  const all: ReadingLimits = { ...READING_LIMITS, ...limits };
  if (bytes.length === 0) return refuseReading('intake.empty-file', fileName);
  if (bytes.length > all.bytes) return refuseReading('intake.too-large', fileName);
  const answer = await turn(() => answerOf({ bytes, fileName, limits: all }));
  if ('content' in answer) return answer.content;
  throw new Rejection(answer.refused.code, answer.refused.message, answer.refused.faults);
};

const answerOf = async (order: ReadingOrder): Promise<ReadingAnswer> => {
  const { fileName, limits } = order;
  const worker = new Worker(new URL(ENTRY, import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    // Flags of the program that calls (a debugger, an evaluated script) are not meant for this thread.
    execArgv: [],
    // Libraries may print; the program's own output must stay clean.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadingAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(readingRejection('intake.takes-too-long', fileName)), limits.milliseconds);
      worker.once('message', resolve);
      worker.once('error', (error: NodeJS.ErrnoException) =>
        reject(outOfMemory(error) ? readingRejection('intake.needs-too-much-memory', fileName) : error),
      );
      worker.once('exit', (code) => reject(new Error(`the reading thread ended with ${code} and no answer`)));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

const outOfMemory = (error: NodeJS.ErrnoException): boolean => error.code === 'ERR_WORKER_OUT_OF_MEMORY';
