import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { agencyRegisterAt } from '../reading/agency-register-at.js';
import type { ReadSide } from '../reading/read-side.query.js';
import type { BoardItem } from './board.js';
import { boardPageSql } from './board-page-sql.js';
import { namedItems, type UnnamedItem } from './named-board.js';

type Asked = Readonly<{ reach: Reach; taskId: string; asOf: Day; position: number }>;

/** One task as the board shows it; null when it is not on the board of that day and position, or out of reach. */
export const taskOnBoard = async (
  read: ReadSide,
  { reach, taskId, asOf, position }: Asked,
): Promise<BoardItem | null> => {
  const { text, parameters } = boardPageSql({
    ...{ reach, asOf, position, taskId },
    ...{ filters: {}, agencies: null, sort: 'place', limit: 1, offset: 0 },
  });
  const [row] = await read.rows<{ items: readonly UnnamedItem[] }>(text, parameters);
  const [item] = namedItems(row?.items, await agencyRegisterAt(read, position), asOf);
  return item ?? null;
};
