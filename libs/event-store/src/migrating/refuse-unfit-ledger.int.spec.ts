import { connectEsdb, type EsdbConnection } from '../eventstoredb/esdb-connection.js';
import { beginFollowing } from '../eventstoredb/followed-position.js';
import { beginArriving, endArriving, giveIdentity } from '../eventstoredb/store-identity.js';
import { startEsdbTestServer, type EsdbTestServer } from '../eventstoredb/test-server/esdb-test-server.spec-kit.js';
import { filled, ledgerUnderTest, type LedgerUnderTest } from './logs-under-test.spec-kit.js';
import { refuseUnfitLedger } from './refuse-unfit-ledger.js';

let server: EsdbTestServer;
let esdb: EsdbConnection;
let ledger: LedgerUnderTest;

beforeEach(async () => {
  server = await startEsdbTestServer();
  esdb = connectEsdb(server.url);
  ledger = await ledgerUnderTest();
});
afterEach(async () => {
  await esdb.client.dispose();
  server.stop();
  await ledger.end();
});

const follow = async (): Promise<void> => {
  const { id } = await giveIdentity(esdb, 'a.');
  expect(await beginFollowing(ledger.client, id, 'a.')).not.toBeNull();
};

const refused = (prefix: string, url = server.url): Promise<void> =>
  refuseUnfitLedger({ url, prefix, name: 'esdb' }, { url: ledger.url, name: 'its name' });

describe('a ledger that is to follow a store once a log is copied there', () => {
  it('is fit when it is empty, and asks nothing of the store', async () => {
    await refused('a.', 'esdb://127.0.0.1:9?tls=false');
  });

  it('is not judged by a store that does not answer', async () => {
    await follow();
    await expect(refused('a.', 'esdb://127.0.0.1:9?tls=false')).rejects.toMatchObject({ code: 'log.unreachable' });
  });

  it('is fit when it follows that very store, of which a part of a log may have arrived', async () => {
    await follow();
    await refused('a.');
    await beginArriving(esdb, 'a.');
    await refused('a.');
    await endArriving(esdb, 'a.');
    await refused('a.');
  });

  it('is refused when it holds events of its own', async () => {
    await filled(ledger, 1);
    await expect(refused('a.')).rejects.toMatchObject({ code: 'log.own-events', faults: [{ place: 'its name' }] });
    expect(server.log.count).toBe(0);
  });

  it('is refused when it follows other streams', async () => {
    await follow();
    await expect(refused('b.')).rejects.toMatchObject({
      code: 'log.follows',
      message: expect.stringContaining('follows the streams "a.…", not "b.…"'),
    });
  });

  it('is refused when it follows another store, whether the new one has a name or gets it at last', async () => {
    await follow();
    const other = await startEsdbTestServer();
    const there = connectEsdb(other.url);
    await expect(refused('a.', other.url)).rejects.toMatchObject({ code: 'log.follows' });
    await beginArriving(there, 'a.');
    await expect(refused('a.', other.url)).rejects.toThrow('but esdb is one without a name');
    await endArriving(there, 'a.');
    const { id } = await giveIdentity(there, 'a.');
    await expect(refused('a.', other.url)).rejects.toThrow(`but esdb is ${id}`);
    await there.client.dispose();
    other.stop();
  });

  it('is refused while a backup is being restored into its database', async () => {
    await ledger.client.query('INSERT INTO ledger.arriving DEFAULT VALUES');
    await expect(refused('a.')).rejects.toMatchObject({
      code: 'log.in-use',
      faults: [{ place: 'its name, ledger.arriving' }],
    });
  });
});
