import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jsonEvent, UnknownError } from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { newId } from '#libs/identity';
import { newEvents } from '../contract/new-events.js';
import { connectEsdb } from './esdb-connection.js';
import { followingUnderTest, type FollowingUnderTest } from './following.spec-kit.js';
import { readInTime } from './read-in-time.js';
import { startEsdbTestServer, type EsdbTestServer } from './test-server/esdb-test-server.spec-kit.js';

const ROOT = join(import.meta.dirname, '../../../..');
const LATE_MS = 300;

/** Runs a program with a bare client of the server; what it said and how it ended. */
const bareClient = (url: string, program: string): Promise<Readonly<{ code: number | null; said: string }>> =>
  new Promise((resolve) => {
    const script = `import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
      const client = EventStoreDBClient.connectionString(${JSON.stringify(url)});
      ${program}`;
    const { NODE_OPTIONS: _jestOnly, ...env } = process.env;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, env });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('close', (code) => resolve({ code, said }));
  });

describe('a trap of the client', () => {
  let world: FollowingUnderTest;
  let server: EsdbTestServer;
  beforeEach(async () => {
    server = await startEsdbTestServer({ version: '21.10', lateMs: LATE_MS });
    world = await followingUnderTest(server);
  });
  afterEach(() => world.end());

  it('is the second answer to one batch append, which ends the process of a bare client and none of ours', async () => {
    const bare = await bareClient(
      server.url,
      `await client.appendToStream('s', { ...jsonEvent({ type: 'x', data: {} }), type: '' }).catch(() => undefined);
       await new Promise((resolve) => setTimeout(resolve, 20_000));`,
    );
    expect([bare.code, bare.said]).toStrictEqual([1, expect.stringContaining('is not iterable')]);
    const { client, credentials } = connectEsdb(server.url);
    const malformed = { ...jsonEvent({ type: 'x', data: {} }), type: '' };
    await expect(client.appendToStream('s', malformed, { credentials })).rejects.toThrow(UnknownError);
    await sleep(LATE_MS * 2);
    const store = world.open();
    expect(await store.append('task-1', 'must-not-exist', newEvents('A'))).toMatchObject({ revision: 0 });
  });

  it('is a question for capabilities that no node answers, which ours never asks', async () => {
    server.faults.featuresUnavailable = 2;
    const bare = await bareClient(
      server.url,
      `await client.appendToStream('s', jsonEvent({ type: 'x', data: {} })).catch((e) => console.log(e.code, e.type));`,
    );
    expect(bare.said).toContain('14 undefined');
    const store = world.open();
    expect(await store.append('task-1', 'must-not-exist', newEvents('A'))).toMatchObject({ revision: 0 });
    expect(server.faults.featuresUnavailable).toBe(1);
  });

  it('is a channel that it closes while calls begin on it: each of them is answered all the same', async () => {
    const { client, credentials } = connectEsdb(server.url);
    const inside = client as unknown as {
      getGRPCClient: (kind: unknown, name: string) => Promise<object>;
      handleError: (failed: object, error: Error) => Promise<void>;
    };
    const gone = Object.assign(new Error('gone'), { code: 14, details: 'gone' });
    let settled = 0;
    for (let turns = 0; turns < 6; turns += 1) {
      const failed = await inside.getGRPCClient(StreamsClient, 'spec');
      const event = jsonEvent({ type: 'A', data: {}, id: newId() });
      const answered = () => void (settled += 1);
      client.appendToStream(`s-${turns}`, event, { credentials }).then(answered, answered);
      for (let turn = 0; turn < turns; turn += 1) await null;
      void inside.handleError(failed, gone);
    }
    await sleep(500);
    expect(settled).toBe(6);
  });

  it('is a read that no deadline ends: ours is given up', async () => {
    server.faults.silentReads = 1;
    const { client } = connectEsdb(server.url);
    await expect(readInTime(client.readAll(), 200)).rejects.toThrow('EventStoreDB gave no answer to a read');
  });

  it('is a read that no deadline ends: one that goes on is not given up, however long it takes', async () => {
    for (let note = 0; note < 1_000; note += 1) server.log.describe('notes', { $maxCount: note });
    server.faults.readMs = 200;
    expect(await readInTime(connectEsdb(server.url).client.readAll(), 1_000)).toHaveLength(1_000);
  });
});
