/**
 * Appends a batch: \`streams[i]\`, \`expecteds[i]\` (-1: must not exist) belong to event i like everything else, equal
 * \`requests[i]\` group the events of one append and stand together. A stream and an event id occur in one request only.
 * Answers one row per request: appended, repeated, wrong-revision or id-taken, with the revision and sequence of its last
 * event, or with the actual revision of the stream when nothing was written.
 *
 * The lock comes first and is held to the commit, so that sequences become visible in order and without gaps; in a
 * volatile function under READ COMMITTED every statement after the lock sees what was committed before it. The planner
 * settings keep a plan that was made for an empty table from reading the whole of a large one.
 */
export const ledgerAppend = `
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
  head    bigint;
  newest  bigint;
  instant timestamptz;
  stamp   text;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'ledger.append needs READ COMMITTED, not %', current_setting('transaction_isolation');
  END IF;
  PERFORM pg_advisory_xact_lock(7203114251109);
  SELECT e.sequence, e.recorded_at INTO head, instant FROM ledger.event e ORDER BY e.sequence DESC LIMIT 1;
  head := coalesce(head, -1);
  instant := greatest(instant, clock_timestamp());
  stamp := to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

  RETURN QUERY
  WITH compared AS (
    SELECT p.*, known.event_id IS NOT NULL AS is_known, known.sequence AS known_sequence, known.revision AS known_revision,
      known.stream = p.stream AS in_stream,
      coalesce((SELECT e.revision FROM ledger.event e WHERE e.stream = p.stream ORDER BY e.revision DESC LIMIT 1), -1) AS actual
    FROM unnest(requests, streams, expecteds, event_ids, types, schema_versions, datas, metadatas) WITH ORDINALITY
      AS p (request, stream, expected, event_id, type, schema_version, data, metadata, place)
    LEFT JOIN ledger.event known ON known.event_id = p.event_id
  ), judged AS (
    SELECT c.*, row_number() OVER (PARTITION BY c.request ORDER BY c.place) AS step,
      CASE
        WHEN NOT bool_or(c.is_known) OVER one THEN CASE WHEN c.actual = c.expected THEN 'appended' ELSE 'wrong-revision' END
        WHEN bool_and(c.is_known AND c.in_stream) OVER one
          AND min(c.known_revision - c.place) OVER one = max(c.known_revision - c.place) OVER one THEN 'repeated'
        ELSE 'id-taken'
      END AS outcome
    FROM compared c WINDOW one AS (PARTITION BY c.request)
  ), numbered AS MATERIALIZED (
    SELECT j.*, j.actual + j.step AS new_revision,
      head + count(*) FILTER (WHERE j.outcome = 'appended') OVER (ORDER BY j.place) AS new_sequence
    FROM judged j
  ), written AS (
    INSERT INTO ledger.event
      (sequence, revision, recorded_at, event_id, schema_version, stream, type, data, metadata, leaf_hash)
    SELECT n.new_sequence, n.new_revision, instant, n.event_id, n.schema_version, n.stream, n.type,
      n.data::json, n.metadata::json,
      sha256(decode('00', 'hex') || convert_to(concat_ws(E'\\n', n.stream, n.new_revision, n.event_id, n.type,
        n.schema_version, stamp, n.metadata, n.data), 'UTF8'))
    FROM numbered n WHERE n.outcome = 'appended'
  )
  SELECT n.request, n.outcome,
    max(CASE n.outcome WHEN 'appended' THEN n.new_revision WHEN 'repeated' THEN n.known_revision ELSE n.actual END),
    max(CASE n.outcome WHEN 'appended' THEN n.new_sequence WHEN 'repeated' THEN n.known_sequence END)
  FROM numbered n GROUP BY n.request, n.outcome;

  SELECT e.sequence INTO newest FROM ledger.event e ORDER BY e.sequence DESC LIMIT 1;
  IF newest > head THEN
    PERFORM pg_notify('ledger', newest::text);
  END IF;
END
$$;
`;

export const dropLedgerAppend =
  'DROP FUNCTION ledger.append(integer[], text[], bigint[], uuid[], text[], integer[], text[], text[]);';
