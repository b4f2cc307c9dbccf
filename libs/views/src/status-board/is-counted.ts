import { seesAll } from '../reading/visible.js';
import type { BoardQuestion } from './board-question.js';

/** Whether it is about all tasks, or about all that are late: those are counted as the log grows, all others when they are asked for. */
export const isCounted = ({ reach, taskId, filters }: BoardQuestion): boolean => {
  const { overdueOnly: _, ...others } = filters;
  return seesAll(reach) && taskId === null && Object.values(others).every((value) => value === undefined);
};
