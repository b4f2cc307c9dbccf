import { Journal } from '../journal.js';
import { Random } from '../random.js';
import { Client } from './client.js';
import type { LoadOrders, Order } from './orders.js';
import { Worker } from './worker.js';

/** The client program: workers that act until they are told to finish, and end when all they sent is answered. */
const orders = JSON.parse(process.argv[2] ?? '{}') as LoadOrders;
const journal = await Journal.open(orders.journal);
let { targets } = orders;
let finishing = false;
process.on('message', (message: Order) => {
  if (message.order === 'finish') finishing = true;
  else targets = message.targets;
});
const abandoned = (): never => process.exit(3);
process.once('disconnect', abandoned);

const clientOf = (number: number): Client =>
  new Client({
    journal,
    requestMs: orders.requestMs,
    random: new Random(orders.seed * 7_919 + number),
    targets: () => targets,
  });

const number = `${9_000 + (orders.seed % 900)}/NQ-CP`;
const registered = await clientOf(0).act(`${orders.run}-directive`, {
  path: '/v1/directives',
  body: { number, signedOn: '2025-03-10', effectiveOn: '2025-03-10' },
  expected: { type: 'DirectiveRegistered', stream: null, data: { number } },
  token: orders.tokens[0],
});
const directiveId = String(registered?.body['directiveId']);
const first = new Worker({ orders, number: 0, client: clientOf(0), directiveId, shared: null });
const shared = await first.assignTask();

const work = async (index: number): Promise<void> => {
  const worker = new Worker({ orders, number: index, client: clientOf(index), directiveId, shared });
  while (!finishing) await worker.step();
  await worker.fetchBack();
};
await Promise.all(Array.from({ length: orders.workers }, (_, index) => work(index + 1)));
await journal.close();
process.off('disconnect', abandoned);
process.disconnect();
