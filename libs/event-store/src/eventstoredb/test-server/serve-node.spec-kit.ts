/*
 * One node of a test cluster as a process of its own:
 *   node dist/libs/event-store/src/eventstoredb/test-server/serve-node.spec-kit.js --data DIR --lease PORT --nodes P1,P2,P3 --port P1
 * All nodes are given the same folder, lease and list. Prints one line of JSON once it leads or knows who does:
 *   {"port":P1,"pid":N,"leads":true}
 * Kill the one that leads (kill -9) and after an election another does; what was answered is there. It is not started again.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startEsdbTestServer } from './esdb-test-server.spec-kit.js';
import { Lease } from './lease.spec-kit.js';
import type { Node } from './serving.spec-kit.js';
import { SharedJournal } from './shared-journal.spec-kit.js';
import { StoredLog } from './stored-log.spec-kit.js';

const LOOK_MS = 20;
const HOST = '127.0.0.1';

const { values } = parseArgs({
  options: { data: { type: 'string' }, lease: { type: 'string' }, nodes: { type: 'string' }, port: { type: 'string' } },
});
const ports = (values.nodes ?? '').split(',').map(Number);
const port = Number(values.port);
const lease = new Lease(Number(values.lease), port);
mkdirSync(values.data ?? '', { recursive: true });
const journal = new SharedJournal(values.data ?? '');
const log = new StoredLog(journal);
let leads = false;
const node: Node = {
  leads: () => leads,
  leader: () =>
    lease.holder === null || (lease.holder === port && !leads) ? null : { host: HOST, port: lease.holder },
  members: () => ports.map((each) => ({ host: HOST, port: each, leads: each === lease.holder, isAlive: true })),
};
await startEsdbTestServer({ log, port, node });
const reading = setInterval(() => log.hear(journal.more()), LOOK_MS);
let told = false;
const tell = (): void => {
  if (!told && lease.holder !== null) process.stdout.write(`${JSON.stringify({ port, pid: process.pid, leads })}\n`);
  told ||= lease.holder !== null;
};
await lease.hold(tell);
clearInterval(reading);
log.hear(journal.more());
await journal.lead();
leads = true;
tell();
