/*
 * The test server as a process of its own:
 *   node dist/libs/event-store/src/eventstoredb/test-server/serve.spec-kit.js --data DIR [--port N] [--faults JSON]
 * Prints one line of JSON once it answers:
 *   {"url":"esdb://127.0.0.1:PORT?tls=false","control":"http://127.0.0.1:PORT/","pid":N}
 * `url` goes into EVENTSTORE_URL; the same port again after a kill needs --port. What was answered is on the disk (in DIR,
 * fsync before the answer) and there again after kill -9. `control` is asked as `control.spec-kit.ts` says, for example
 *   curl -d '{"silentAfter":1}' http://127.0.0.1:PORT/
 * The faults are named in `faults.spec-kit.ts`.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { certificatesIn } from './certificates.spec-kit.js';
import { control, faultsIn } from './control.spec-kit.js';
import { startEsdbTestServer } from './esdb-test-server.spec-kit.js';
import { FAULTS } from './faults.spec-kit.js';
import { Journal } from './journal.spec-kit.js';
import { StoredLog } from './stored-log.spec-kit.js';

const HELP = `--data DIR      folder that keeps the events (made when it is missing)
--port N        port on loopback; 0 or absent: any free one
--version V     20.10 or 21.10
--tls DIR       speaks TLS, by an authority and a certificate that openssl makes there; anybody may do anything all the same
--faults JSON   faults from the start, e.g. '{"notReady":2}':
${Object.entries(FAULTS)
  .map(([name, about]) => `                  ${name.padEnd(18)}${about}`)
  .join('\n')}
`;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    version: { type: 'string', default: '20.10' },
    tls: { type: 'string' },
    faults: { type: 'string', default: '{}' },
    help: { type: 'boolean', default: false },
  },
});
const faults = faultsIn(values.faults);
const version = values.version === '21.10' ? '21.10' : '20.10';
if (values.help) process.stdout.write(HELP);
else if (values.data === undefined || typeof faults === 'string' || !/^\d{1,5}$/.test(values.port)) {
  process.stderr.write(`${typeof faults === 'string' ? `--faults: ${faults}\n` : ''}${HELP}`);
  process.exitCode = 2;
} else {
  mkdirSync(values.data, { recursive: true });
  const log = new StoredLog(await Journal.open(values.data));
  if (values.tls !== undefined) mkdirSync(values.tls, { recursive: true });
  const tls = values.tls === undefined ? null : certificatesIn(values.tls);
  const server = await startEsdbTestServer({ log, port: Number(values.port), version, ...(tls && { tls }) });
  Object.assign(server.faults, faults);
  const secured =
    tls && `esdb://anybody:any@127.0.0.1:${server.port}?tls=true&tlsCAFile=${encodeURIComponent(tls.authority)}`;
  const said = { url: secured ?? server.url, control: await control(server), pid: process.pid };
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
