import type { Reach } from '#libs/access';
import type { Day } from '#libs/kernel';
import { agencyRegisterAt } from '../reading/agency-register-at.js';
import type { ReadSide } from '../reading/read-side.query.js';
import type { BoardItem } from './board.js';
import { boardSql } from './board-sql.js';
import { named, type UnnamedBoard } from './named-board.js';

type Asked = Readonly<{ reach: Reach; taskId: string; asOf: Day; position: number }>;

/** One task as the board shows it; null when it is not on the board of that day and position, or out of reach. */
export const taskOnBoard = async (
  read: ReadSide,
  { reach, taskId, asOf, position }: Asked,
): Promise<BoardItem | null> => {
  const { text, parameters } = boardSql({
    ...{ reach, asOf, position, taskId },
    ...{ filters: {}, agencies: null, sort: 'place', limit: 1, offset: 0 },
  });
  const [row] = await read.rows<{ board: UnnamedBoard }>(text, parameters);
  const [item] = named(row?.board, await agencyRegisterAt(read, position), asOf).items;
  return item ?? null;
};
