import type { QueryBus } from '@nestjs/cqrs';
import { everything } from '#libs/access';
import { TasksByPrefix } from '#libs/views';
import { UsageError } from './usage-error.js';

const SHORTEST_PREFIX = 8;

/** The task whose id begins so; the text itself when it is no beginning of any. @throws UsageError when several do */
export const wholeTaskId = async (text: string, queries: QueryBus): Promise<string> => {
  if (text.length < SHORTEST_PREFIX) return text;
  const [found, ...more] = await queries.execute(new TasksByPrefix(everything, text));
  if (found === text || found === undefined) return text;
  if (more.length === 0) return found;
  throw new UsageError({
    vi: `"${text}" là phần đầu mã của nhiều nhiệm vụ; hãy viết dài hơn.`,
    en: `"${text}" begins the ids of several tasks; write more of it.`,
  });
};
