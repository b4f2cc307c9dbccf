import { isDay, type Fault } from '#libs/kernel';
import type { Citation } from './citation.js';
import { taskFault } from './task.rejections.js';

/** What is wrong with the document that decided on a task. */
export const decisionFaults = ({ number, signedOn }: Citation): readonly Fault[] => [
  ...(number.trim() === '' ? [taskFault('task.decision-missing', 'decidedBy')] : []),
  ...(signedOn !== null && !isDay(signedOn) ? [taskFault('task.day-unreadable', 'decidedBy')] : []),
];
