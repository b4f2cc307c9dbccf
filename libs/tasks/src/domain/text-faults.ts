import type { Fault } from '#libs/kernel';
import { assignmentFault } from './assignment.rejections.js';

export const REASON_LIMIT = 5_000;

export const tooLong = (text: string | null, limit: number, place: string): readonly Fault[] =>
  text !== null && text.length > limit ? [assignmentFault('assignment.text-too-long', place)] : [];

export const reasonFaults = (reason: string): readonly Fault[] => [
  ...(reason.trim() === '' ? [assignmentFault('assignment.reason-missing', 'reason')] : []),
  ...tooLong(reason, REASON_LIMIT, 'reason'),
];
