import type pg from 'pg';
import { WrongStore } from '../wrong-store.js';

/** @throws WrongStore when the ledger follows another store, so that what is appended here would be missing there */
export const refuseFollowed = async (pool: pg.Pool): Promise<void> => {
  const { rows } = await pool.query<{ store: string }>('SELECT store FROM ledger.followed');
  const [followed] = rows;
  if (followed === undefined) return;
  throw new WrongStore({
    vi: `cơ sở dữ liệu này chép lại EventStoreDB ${followed.store}: hãy đặt EVENTSTORE_URL như trước`,
    en: `this database follows the EventStoreDB ${followed.store}: set EVENTSTORE_URL as before`,
  });
};
