/**
 * One row per event, in the order of the log. `data` and `metadata` are json and not jsonb because jsonb does not keep
 * the bytes that `leaf_hash` was computed over.
 */
export const ledgerTable = `
CREATE SCHEMA ledger;
CREATE TABLE ledger.event (
  sequence       bigint                PRIMARY KEY CHECK (sequence >= 0),
  revision       bigint                NOT NULL CHECK (revision >= 0),
  recorded_at    timestamptz           NOT NULL,
  event_id       uuid                  NOT NULL UNIQUE,
  schema_version integer               NOT NULL CHECK (schema_version >= 1),
  stream         text COLLATE "C"      NOT NULL CHECK (stream <> ''),
  type           text COLLATE "C"      NOT NULL CHECK (type <> ''),
  data           json                  NOT NULL,
  metadata       json                  NOT NULL,
  leaf_hash      bytea                 NOT NULL CHECK (octet_length(leaf_hash) = 32),
  UNIQUE (stream, revision)
);
CREATE INDEX event_by_type ON ledger.event (type, sequence);
CREATE INDEX event_by_instant ON ledger.event (recorded_at, sequence);
`;

/** A ledger that holds events is never dropped by a migration. */
export const dropEmptyLedgerTable = `
DO $$
BEGIN
  IF EXISTS (SELECT FROM ledger.event) THEN
    RAISE EXCEPTION 'the ledger holds events and is not dropped';
  END IF;
  DROP TABLE ledger.event;
  DROP SCHEMA ledger;
END
$$;
`;
