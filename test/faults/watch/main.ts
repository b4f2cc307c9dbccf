import { setTimeout as pause } from 'node:timers/promises';
import { Journal } from '../journal.js';
import type { WatchOrder, WatchOrders } from './orders.js';
import { registerWebhook } from './register-webhook.js';
import { Subscriber } from './subscriber.js';
import { WebhookReceiver } from './webhook-receiver.js';
import { Witness } from './witness.js';

/** The watching program: subscribers over HTTP, a receiver of webhooks and a witness at the database, none of which is ever killed. */
const orders = JSON.parse(process.argv[2] ?? '{}') as WatchOrders;
const journal = await Journal.open(orders.journal);
let { targets } = orders;
const target = (number: number) => (): string => targets[number % targets.length] ?? '';

const subscribers = Array.from(
  { length: orders.subscribers },
  (_, number) =>
    new Subscriber({
      name: `sse-${number}`,
      journal,
      token: orders.token,
      target: target(number),
      silenceMs: 20_000,
    }),
);
const witness = new Witness(orders.databaseUrl, journal);
const receiver = await WebhookReceiver.listen('webhook', journal);
await registerWebhook(receiver, { target: target(0)(), token: orders.token, databaseUrl: orders.databaseUrl });
const running = Promise.all([...subscribers.map((one) => one.run()), witness.run()]);

const finish = async (head: number, withinMs: number): Promise<void> => {
  const all = [receiver, ...subscribers];
  const told = (): number => all.reduce((sum, { position }) => sum + position, 0);
  for (let [before, since] = [told(), Date.now()]; all.some(({ position }) => position < head); await pause(50)) {
    if (told() !== before) [before, since] = [told(), Date.now()];
    if (Date.now() - since > withinMs) break;
  }
  for (const one of subscribers) one.end();
  receiver.end();
  witness.end();
  await running;
  await journal.close();
  process.disconnect();
};
process.on('message', (message: WatchOrder) => {
  if (message.order === 'finish') void finish(message.head, message.withinMs);
  else targets = message.targets;
});
process.once('disconnect', () => process.exit(0));
process.send?.('ready');
