import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#libs/identity';
import { connectEsdb, type EsdbConnection } from '../eventstoredb/esdb-connection.js';
import { esdbEvent } from '../eventstoredb/esdb-event.js';
import { startEsdbTestServer, type EsdbTestServer } from '../eventstoredb/test-server/esdb-test-server.spec-kit.js';
import { esdbLog } from './esdb-log.js';
import type { LogView } from './log.js';

const SILENT_MS = 300;
const EVENTS = 1_200;

let server: EsdbTestServer;
let esdb: EsdbConnection;

beforeAll(async () => {
  server = await startEsdbTestServer();
  esdb = connectEsdb(server.url);
  const written = Array.from({ length: EVENTS }, () =>
    esdbEvent({ eventId: newId(), type: 'A', schemaVersion: 1, data: '{}', metadata: '{}' }),
  );
  await esdb.client.appendToStream('a.task-1', written, { credentials: esdb.credentials });
});
afterAll(async () => {
  await esdb.client.dispose();
  server.stop();
});

const counted = async ({ pages }: LogView, pauseMs = 0): Promise<number> => {
  let events = 0;
  for await (const page of pages(0)) {
    events += page.length;
    await sleep(pauseMs);
  }
  return events;
};

describe('the log of an EventStoreDB', () => {
  it('that falls silent while it is read is given up, and says where', async () => {
    const view = await esdbLog(esdb, 'esdb://here', 'a.', SILENT_MS).look();
    server.faults.silentReads = 1;
    await expect(counted(view)).rejects.toMatchObject({
      code: 'log.unreachable',
      message: expect.stringContaining('no event came for 0.3 s'),
      faults: [{ place: 'esdb://here' }],
    });
  });

  it('that breaks while it is read says so in the same words', async () => {
    const view = await esdbLog(esdb, 'esdb://here', 'a.', SILENT_MS).look();
    server.faults.brokenReads = 1;
    await expect(counted(view)).rejects.toMatchObject({ code: 'log.unreachable' });
  });

  it('that ends before the newest event it told of is not taken for whole', async () => {
    const view = await esdbLog(esdb, 'esdb://here', 'a.').look();
    server.faults.unindexed = 1;
    await expect(counted(view)).rejects.toMatchObject({ code: 'log.cut-short', faults: [{ place: 'esdb://here' }] });
    server.faults.unindexed = 0;
    expect(await counted(view)).toBe(EVENTS);
  });

  it('is not given up while whoever reads it takes longer', async () => {
    const view = await esdbLog(esdb, 'esdb://here', 'a.', SILENT_MS).look();
    expect(await counted(view, 2 * SILENT_MS)).toBe(EVENTS);
  });
});
