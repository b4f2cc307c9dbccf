import {
  ANY,
  BACKWARDS,
  END,
  jsonEvent,
  NO_STREAM,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  MaxAppendSizeExceededError,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
  type EventStoreDBClient,
  type JSONEventData,
} from '@eventstore/db-client';
import { newId } from '#libs/identity';
import { connectEsdb, type EsdbConnection } from './esdb-connection.js';
import { UNSET } from './positions.js';
import { readInTime } from './read-in-time.js';
import { startEsdbTestServer, type EsdbTestServer } from './test-server/esdb-test-server.spec-kit.js';
import type { Version } from './test-server/serving.spec-kit.js';

const real = process.env['EVENTSTORE_URL'];
const flavours: readonly (Version | 'real')[] = real === undefined ? ['20.10', '21.10'] : ['real'];
const events = (count: number): JSONEventData[] =>
  Array.from({ length: count }, (_, n) => jsonEvent({ type: 'Counted', data: { n }, id: newId() }));

describe.each(flavours)('what an EventStoreDB answers: %s', (version) => {
  let server: EsdbTestServer | null;
  let esdb: EsdbConnection;
  let stream: string;
  beforeEach(async () => {
    server = version === 'real' ? null : await startEsdbTestServer({ version });
    esdb = connectEsdb(server?.url ?? real ?? '');
    stream = `answers-${newId()}`;
  });
  afterEach(async () => {
    await esdb.client.dispose();
    server?.stop();
  });

  const append = (given: JSONEventData[], expectedRevision: AppendExpectedRevision, client = esdb.client) =>
    client.appendToStream(stream, given, { expectedRevision, credentials: esdb.credentials });
  const conflict = async (appending: Promise<unknown>): Promise<unknown> => {
    const error = await appending.then(
      () => 'taken',
      (reason: unknown) => reason,
    );
    return error instanceof WrongExpectedVersionError ? error.actualVersion : error;
  };
  const read = async (client: EventStoreDBClient, maxCount = 100): Promise<readonly number[]> =>
    (await readInTime(client.readStream(stream, { maxCount }))).map(({ event }) => Number(event?.revision));

  it('a repetition as the first time, position and all, and a part of one as a conflict', async () => {
    const two = events(2);
    const first = await append(two, ANY);
    expect(first).toMatchObject({ success: true, nextExpectedRevision: 1n });
    expect(await append(two, NO_STREAM)).toStrictEqual(first);
    expect(await append(two, ANY)).toStrictEqual(first);
    expect(await conflict(append([...two.slice(1), ...events(1)], ANY))).toBe(1n);
  });

  it('where a stream is when it is not where it was expected', async () => {
    expect(await conflict(append(events(1), 0n))).toBe('no_stream');
    expect(await conflict(append(events(1), STREAM_EXISTS))).toBe('no_stream');
    await append(events(2), NO_STREAM);
    expect(await conflict(append(events(1), NO_STREAM))).toBe(1n);
    expect(await conflict(append(events(1), 99n))).toBe(1n);
  });

  it('an append of nothing as success', async () => {
    expect(await append([], NO_STREAM)).toMatchObject({ nextExpectedRevision: 0n });
    await append(events(2), NO_STREAM);
    expect(await append([], 1n)).toMatchObject({ nextExpectedRevision: 1n });
    expect(await read(esdb.client)).toStrictEqual([0, 1]);
  });

  it('an append above its limit by a refusal of its own, and one of 100 kB by taking it', async () => {
    const large = (bytes: number) => [jsonEvent({ type: 'Large', data: { text: 'x'.repeat(bytes) }, id: newId() })];
    await expect(append(large(1_050_000), NO_STREAM)).rejects.toThrow(MaxAppendSizeExceededError);
    expect(await append(large(100_000), NO_STREAM)).toMatchObject({ nextExpectedRevision: 0n });
  });

  it('reads beyond the end with nothing, backwards from the end, without positions in a stream', async () => {
    await append(events(2), NO_STREAM);
    expect(await readInTime(esdb.client.readStream(stream, { fromRevision: 2n }))).toStrictEqual([]);
    const back = { direction: BACKWARDS, fromRevision: END, maxCount: 2 } as const;
    const told = await readInTime(esdb.client.readStream(stream, back));
    expect(told.map(({ event }) => event?.revision)).toStrictEqual([1n, 0n]);
    expect(told[0]?.event?.position?.commit).toBe(UNSET);
    const [newest] = await readInTime(esdb.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
    expect(newest?.event?.position.commit).not.toBe(UNSET);
  });

  it('a stream that is not there, or was deleted, as not found; and revisions go on after a deletion', async () => {
    await expect(read(esdb.client)).rejects.toThrow(StreamNotFoundError);
    await append(events(4), NO_STREAM);
    await esdb.client.deleteStream(stream, { credentials: esdb.credentials });
    await expect(read(esdb.client)).rejects.toThrow(StreamNotFoundError);
    expect(await append(events(1), NO_STREAM)).toMatchObject({ nextExpectedRevision: 4n });
    expect(await read(esdb.client)).toStrictEqual([4]);
  });

  it('a deletion at the wrong revision as a conflict', async () => {
    await append(events(2), NO_STREAM);
    const wrong = { expectedRevision: 5n, credentials: esdb.credentials };
    await expect(esdb.client.deleteStream(stream, wrong)).rejects.toThrow(WrongExpectedVersionError);
  });

  it('a tombstone as the end for ever, of which a subscriber is told under the last revision of all', async () => {
    await append(events(1), NO_STREAM);
    await esdb.client.tombstoneStream(stream, { credentials: esdb.credentials });
    await expect(append(events(1), 0n)).rejects.toThrow(StreamDeletedError);
    await expect(read(esdb.client)).rejects.toThrow(StreamDeletedError);
    const back = { direction: BACKWARDS, fromPosition: END, maxCount: 50 } as const;
    const told = await readInTime(esdb.client.readAll(back));
    const tombstone = told.find(({ event }) => event?.streamId === stream);
    expect([tombstone?.event?.type, tombstone?.event?.revision]).toStrictEqual(['$streamDeleted', 2n ** 63n - 1n]);
  });

  it('only the last events of a stream with $maxCount, at their revisions', async () => {
    await append(events(5), NO_STREAM);
    await esdb.client.setStreamMetadata(stream, { maxCount: 2 }, { credentials: esdb.credentials });
    expect(await read(esdb.client)).toStrictEqual([3, 4]);
  });

  if (version === '20.10') {
    it('a read of nothing with nothing, and the deletion of what is not there as done', async () => {
      await append(events(1), NO_STREAM);
      expect(await read(esdb.client, 0)).toStrictEqual([]);
      const none = `${stream}-none`;
      await esdb.client.deleteStream(none);
      const reading = readInTime(esdb.client.readStream(none, { maxCount: 1 }));
      await expect(reading).rejects.toThrow(StreamNotFoundError);
    });
  }

  if (version === '21.10') {
    it('a read of nothing by an error, and the deletion of what is not there as a conflict', async () => {
      await append(events(1), NO_STREAM);
      await expect(read(esdb.client, 0)).rejects.toThrow('Exception was thrown by handler');
      await expect(esdb.client.deleteStream(`${stream}-none`)).rejects.toThrow(WrongExpectedVersionError);
    });

    it('the same to appends that come by BatchAppend', async () => {
      const batched = (given: JSONEventData[], expectedRevision: AppendExpectedRevision) =>
        esdb.client.appendToStream(stream, given, { expectedRevision });
      const two = events(2);
      const first = await batched(two, NO_STREAM);
      expect(first).toMatchObject({ nextExpectedRevision: 1n });
      expect(await batched(two, ANY)).toStrictEqual(first);
      expect(await conflict(batched(events(1), 99n))).toBe(1n);
      const large = [jsonEvent({ type: 'Large', data: { text: 'x'.repeat(1_050_000) }, id: newId() })];
      await expect(batched(large, ANY)).rejects.toThrow(MaxAppendSizeExceededError);
      expect(server?.batchAppends()).toBe(1);
    });
  }
});
