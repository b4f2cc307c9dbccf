/**
 * How far the ledger has followed the `$all` of an EventStoreDB, and the one function that writes what was read there.
 * Events and position move in one transaction, and only from the position that the follower believes in: a follower that
 * lost its leadership without knowing changes nothing. An event that is in the ledger already, or was told twice, is passed
 * over; a page that tells a stream out of order, or without one of its events, is refused as a whole and asked for again. Instants
 * never go back, because the clocks of a cluster may. `leaf_hash` is computed as `ledger.append` does.
 *
 * Following begins on an empty ledger only, under the lock of all appends, and from then on nobody else writes: a process
 * that was started without the store would otherwise fork the log. The planner settings are those of `ledger.append`.
 */
export const followSchema = `
CREATE TABLE ledger.followed (
  only_one         boolean        PRIMARY KEY DEFAULT true CHECK (only_one),
  store            uuid           NOT NULL,
  prefix           text           NOT NULL,
  commit_position  numeric(20, 0) NOT NULL,
  prepare_position numeric(20, 0) NOT NULL
);
CREATE FUNCTION ledger.begin_following(store uuid, prefix text) RETURNS boolean
LANGUAGE plpgsql VOLATILE
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(7203114251109);
  IF EXISTS (SELECT FROM ledger.event) THEN
    RETURN false;
  END IF;
  INSERT INTO ledger.followed (store, prefix, commit_position, prepare_position) VALUES (store, prefix, 0, 0);
  RETURN true;
END
$$;
CREATE FUNCTION ledger.refuse_other_writers() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
  IF current_setting('ledger.following', true) IS DISTINCT FROM 'on' AND EXISTS (SELECT FROM ledger.followed) THEN
    RAISE EXCEPTION 'the ledger follows an EventStoreDB: only its follower writes'
      USING ERRCODE = 'insufficient_privilege', HINT = 'Set EVENTSTORE_URL.';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER only_the_follower_writes AFTER INSERT ON ledger.event
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_other_writers();
CREATE FUNCTION ledger.follow(
  from_commit numeric, from_prepare numeric, to_commit numeric, to_prepare numeric,
  event_ids uuid[], streams text[], revisions bigint[], types text[], schema_versions integer[],
  instants timestamptz[], datas text[], metadatas text[]
) RETURNS bigint
LANGUAGE plpgsql VOLATILE
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
  SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  head    bigint;
  newest  bigint;
  latest  timestamptz;
  torn    record;
BEGIN
  IF (to_commit, to_prepare) < (from_commit, from_prepare) THEN
    RAISE EXCEPTION 'the ledger does not go back from %/% to %/%', from_commit, from_prepare, to_commit, to_prepare
      USING ERRCODE = 'serialization_failure';
  END IF;
  PERFORM set_config('ledger.following', 'on', true);
  PERFORM pg_advisory_xact_lock(7203114251109);
  UPDATE ledger.followed SET commit_position = to_commit, prepare_position = to_prepare
    WHERE commit_position = from_commit AND prepare_position = from_prepare;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the ledger is not at position %/%', from_commit, from_prepare USING ERRCODE = 'serialization_failure';
  END IF;
  SELECT e.sequence, e.recorded_at INTO head, latest FROM ledger.event e ORDER BY e.sequence DESC LIMIT 1;
  head := coalesce(head, -1);
  INSERT INTO ledger.event
    (sequence, revision, recorded_at, event_id, schema_version, stream, type, data, metadata, leaf_hash)
  SELECT n.sequence, n.revision, n.recorded_at, n.event_id, n.schema_version, n.stream, n.type, n.data::json, n.metadata::json,
    sha256(decode('00', 'hex') || convert_to(concat_ws(E'\\n', n.stream, n.revision, n.event_id, n.type, n.schema_version,
      to_char(n.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), n.metadata, n.data), 'UTF8'))
  FROM (
    SELECT p.*, head + row_number() OVER (ORDER BY p.place) AS sequence,
      greatest(latest, max(p.instant) OVER (ORDER BY p.place)) AS recorded_at
    FROM (
      SELECT DISTINCT ON (t.event_id, t.stream, t.revision) t.*
      FROM unnest(event_ids, streams, revisions, types, schema_versions, instants, datas, metadatas) WITH ORDINALITY
        AS t (event_id, stream, revision, type, schema_version, instant, data, metadata, place)
      ORDER BY t.event_id, t.stream, t.revision, t.place
    ) p
    WHERE NOT EXISTS (
      SELECT FROM ledger.event e WHERE e.event_id = p.event_id AND e.stream = p.stream AND e.revision = p.revision
    )
  ) n;
  SELECT e.stream, e.revision INTO torn FROM ledger.event e
    WHERE e.sequence > head AND e.revision > 0 AND NOT EXISTS (
      SELECT FROM ledger.event b WHERE b.stream = e.stream AND b.revision = e.revision - 1 AND b.sequence < e.sequence
    ) LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'out of order: revision % of % was told without the one before it', torn.revision, torn.stream
      USING ERRCODE = 'serialization_failure';
  END IF;
  SELECT e.sequence INTO newest FROM ledger.event e ORDER BY e.sequence DESC LIMIT 1;
  IF newest > head THEN
    PERFORM pg_notify('ledger', newest::text);
  END IF;
  RETURN coalesce(newest, -1);
END
$$;
`;

export const dropFollowSchema = `
DROP FUNCTION ledger.follow(
  numeric, numeric, numeric, numeric, uuid[], text[], bigint[], text[], integer[], timestamptz[], text[], text[]);
DROP TRIGGER only_the_follower_writes ON ledger.event;
DROP FUNCTION ledger.refuse_other_writers();
DROP FUNCTION ledger.begin_following(uuid, text);
DROP TABLE ledger.followed;
`;
