import type { Fault } from '#libs/kernel';
import { taskFault } from './task.rejections.js';

export const taskTextFaults = (text: string | null, limit: number, place: string): readonly Fault[] =>
  text !== null && text.length > limit ? [taskFault('task.text-too-long', place)] : [];
