/**
 * `ledger.append` for what is nearly always asked of it: every stream stands where its append expects it, no event id is
 * known. That is checked and written by one INSERT, at a fraction of the cost of judging each append by itself, which
 * `ledger.append_judged`, the function of the step before, still does for every other batch. Answers, hashes, lock and
 * READ COMMITTED are the same; answers come in the order of the requests.
 *
 * Revisions are counted before the lock is taken. The events of a stream are counted on from each other, so that whatever
 * is passed either leaves every stream without a hole or breaks a UNIQUE constraint.
 */
export const appendAtOnce = `
ALTER FUNCTION ledger.append(integer[], text[], bigint[], uuid[], text[], integer[], text[], text[]) RENAME TO append_judged;
CREATE FUNCTION ledger.append(
  requests integer[], streams text[], expecteds bigint[],
  event_ids uuid[], types text[], schema_versions integer[], datas text[], metadatas text[]
) RETURNS TABLE (request integer, outcome text, revision bigint, sequence bigint)
LANGUAGE plpgsql VOLATILE
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off
  SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
DECLARE
  events    integer := cardinality(requests);
  revisions bigint[];
  head      bigint;
  instant   timestamptz;
  stamp     text;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'ledger.append needs READ COMMITTED, not %', current_setting('transaction_isolation');
  END IF;
  IF events <> ANY (ARRAY[cardinality(streams), cardinality(expecteds), cardinality(event_ids), cardinality(types),
    cardinality(schema_versions), cardinality(datas), cardinality(metadatas)]) THEN
    RAISE EXCEPTION 'ledger.append needs as many of everything as of requests' USING ERRCODE = 'array_subscript_error';
  END IF;
  FOR place IN 1 .. events LOOP
    revisions[place] := CASE WHEN streams[place] = streams[place - 1] THEN revisions[place - 1] ELSE expecteds[place] END + 1;
  END LOOP;

  PERFORM pg_advisory_xact_lock(7203114251109);
  SELECT e.sequence, e.recorded_at INTO head, instant FROM ledger.event e ORDER BY e.sequence DESC LIMIT 1;
  head := coalesce(head, -1);
  instant := greatest(instant, clock_timestamp());
  stamp := to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

  INSERT INTO ledger.event
    (sequence, revision, recorded_at, event_id, schema_version, stream, type, data, metadata, leaf_hash)
  SELECT head + place, revisions[place], instant, event_ids[place], schema_versions[place], streams[place], types[place],
    datas[place]::json, metadatas[place]::json,
    sha256('\\x00'::bytea || convert_to(concat_ws(E'\\n', streams[place], revisions[place], event_ids[place], types[place],
      schema_versions[place], stamp, metadatas[place], datas[place]), 'UTF8'))
  FROM generate_series(1, events) AS place
  WHERE NOT EXISTS (SELECT FROM ledger.event e WHERE e.event_id = ANY (event_ids))
    AND NOT EXISTS (
      SELECT FROM generate_series(1, events) AS asked WHERE expecteds[asked] IS DISTINCT FROM coalesce(
        (SELECT e.revision FROM ledger.event e WHERE e.stream = streams[asked] ORDER BY e.revision DESC LIMIT 1), -1)
    );
  IF NOT FOUND THEN
    RETURN QUERY SELECT * FROM ledger.append_judged(
      requests, streams, expecteds, event_ids, types, schema_versions, datas, metadatas) AS judged ORDER BY judged.request;
    RETURN;
  END IF;
  PERFORM pg_notify('ledger', (head + events)::text);

  outcome := 'appended';
  FOR place IN 1 .. events LOOP
    CONTINUE WHEN requests[place] = requests[place + 1];
    request := requests[place];
    revision := revisions[place];
    sequence := head + place;
    RETURN NEXT;
  END LOOP;
END
$$;
`;

export const dropAppendAtOnce = `
DROP FUNCTION ledger.append(integer[], text[], bigint[], uuid[], text[], integer[], text[], text[]);
ALTER FUNCTION ledger.append_judged(integer[], text[], bigint[], uuid[], text[], integer[], text[], text[]) RENAME TO append;
`;
