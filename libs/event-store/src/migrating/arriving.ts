import { logRefused } from './log-refused.js';

/** A row stands here from the first event of another log that is copied into this one to the last. */
export const arrivingSchema = `
CREATE TABLE ledger.arriving (
  only_one boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
  since    timestamptz NOT NULL DEFAULT clock_timestamp()
);
`;

export const dropArrivingSchema = 'DROP TABLE ledger.arriving;';

/**
 * `place`: what people are told to look at. @throws Rejection when a copy into this ledger was begun and has not ended:
 * serving a part of a log would fork it, and a copy of a part would pass for the whole
 */
export const refuseWhileArriving = async (
  query: (sql: string) => Promise<readonly Readonly<{ since: string }>[]>,
  place = 'ledger.arriving',
): Promise<void> => {
  const [row] = await query('SELECT since::text FROM ledger.arriving');
  if (row === undefined) return;
  throw logRefused(
    'log.in-use',
    place,
    `sổ này đang được chép từ nơi khác (từ ${row.since}) và chưa xong: hãy chạy lại lệnh migrate-log hoặc restore ấy cho xong`,
    `this log is being copied from elsewhere (since ${row.since}) and is not whole: run that migrate-log or restore again to its end`,
  );
};
