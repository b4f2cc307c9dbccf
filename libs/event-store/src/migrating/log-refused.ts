import { Rejection } from '#libs/kernel';

export type LogFault =
  | 'log.differs'
  | 'log.damaged'
  | 'log.longer'
  | 'log.not-carried'
  | 'log.absent'
  | 'log.cut-short'
  | 'log.in-use'
  | 'log.own-events'
  | 'log.follows'
  | 'log.moved'
  | 'log.unreachable';

/** A log is not copied, or not further: what stands where, and what to do. */
export const logRefused = (code: LogFault, place: string, vi: string, en: string): Rejection<LogFault> =>
  new Rejection(code, `${place}: ${en}`, [{ code, place, message: { vi, en } }]);
