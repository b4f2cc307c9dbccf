import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newEvents } from '../contract/new-events.js';
import { WrongStore } from '../wrong-store.js';
import { followingUnderTest, soon, type FollowingUnderTest } from './following.spec-kit.js';
import { certificatesIn, hasOpenssl, type Certificates } from './test-server/certificates.spec-kit.js';
import { startEsdbTestServer, type EsdbTestServer } from './test-server/esdb-test-server.spec-kit.js';

const PASSWORD = 'ch@nge:it/%';
const USER = `admin:${encodeURIComponent(PASSWORD)}`;

(hasOpenssl() ? describe : describe.skip)('an EventStoreDB with TLS and users', () => {
  const folder = mkdtempSync(join(tmpdir(), 'task-ledger-tls-'));
  let certificates: Certificates;
  let server: EsdbTestServer;
  let world: FollowingUnderTest;
  beforeAll(() => {
    certificates = certificatesIn(folder);
  });
  beforeEach(async () => {
    server = await startEsdbTestServer({ tls: certificates, users: { admin: PASSWORD } });
    world = await followingUnderTest(server);
  });
  afterEach(() => world.end());
  afterAll(() => rmSync(folder, { recursive: true }));

  const trusting = (user: string, scheme = 'esdb'): string =>
    `${scheme}://${user}@127.0.0.1:${server.port}?tls=true&tlsCAFile=${encodeURIComponent(certificates.authority)}`;

  it.each(['esdb', 'esdb+discover'])(
    'lets in who has the password, over what the authority vouches for: %s',
    async (scheme) => {
      const store = world.open(trusting(USER, scheme));
      expect(await store.append('task-1', 'must-not-exist', newEvents('A'))).toStrictEqual({
        revision: 0,
        sequence: 0,
      });
    },
  );

  it('ends the start of a program that has the wrong password, and says so in both languages', async () => {
    const store = world.open(trusting('admin:wrong'));
    await expect(store.start()).rejects.toThrow(WrongStore);
    expect(store.source.stopped?.message).toMatch(/từ chối người dùng này[^]*refuses this user[^]*EVENTSTORE_URL/);
    expect(store.source.stopped?.message).not.toContain('wrong');
    const refused = store.source.state().resubscriptions;
    await expect(store.append('task-1', 'must-not-exist', newEvents('A'))).rejects.toThrow(WrongStore);
    expect(store.source.state().resubscriptions).toStrictEqual(refused);
    expect(server.log.count).toBe(0);
  });

  it('is not spoken to when nobody vouches for it, which is told; unless that is not wanted', async () => {
    const plain = `esdb://${USER}@127.0.0.1:${server.port}`;
    const store = world.open(plain);
    store.start().catch(() => undefined);
    expect(await soon(() => store.source.trouble.includes('certificate'))).toBe(true);
    await store.close();
    const careless = world.open(`${plain}?tlsVerifyCert=false`);
    expect(await careless.append('task-1', 'must-not-exist', newEvents('A'))).toMatchObject({ revision: 0 });
  });
});
