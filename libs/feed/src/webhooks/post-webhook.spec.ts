import { createServer } from 'node:net';
import { AddressGate } from './address-gate.js';
import { postWebhook, type Delivered } from './post-webhook.js';
import { receiver, type Receiver } from './receiver.spec-kit.js';

let subscriber: Receiver;
beforeEach(async () => {
  subscriber = await receiver();
});
afterEach(() => subscriber.close());

const send = (gate: AddressGate, url = subscriber.url): Promise<Delivered> =>
  postWebhook(
    gate,
    { url, headers: { 'content-type': 'application/json' }, body: '{"type":"x","data":{}}' },
    { timeoutMs: 300, signal: new AbortController().signal },
  );
const open = new AddressGate(true);

describe('a delivery', () => {
  it('is done when the receiver says so, however much else it says', async () =>
    expect(await send(open)).toStrictEqual({ ok: true }));

  it.each([
    [302, false],
    [404, false],
    [500, false],
    [410, true],
  ])('has failed with %d, and follows no redirect', async (status, gone) => {
    subscriber.answers.splice(0, 1, status);
    expect(await send(open)).toStrictEqual({ ok: false, gone, error: `the receiver answered ${status}` });
    expect(subscriber.received.length).toBe(1);
  });

  it('has failed when the receiver is silent for too long, breaks off or is not there', async () => {
    subscriber.answers.splice(0, 1, null);
    expect(await send(open)).toMatchObject({ ok: false, error: 'no answer within 300 ms' });
    const rude = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve));
    const { port } = rude.address() as { port: number };
    expect(await send(open, `http://127.0.0.1:${port}/`)).toMatchObject({ ok: false, gone: false });
    await new Promise((resolve) => rude.close(resolve));
    expect(await send(open, `http://127.0.0.1:${port}/`)).toMatchObject({ ok: false, gone: false });
  });

  it('never reaches a private address, also when its name was a public one a moment ago', async () => {
    const { port } = new URL(subscriber.url);
    let asked = 0;
    const rebinding = new AddressGate(false, async () => {
      asked += 1;
      return [{ address: asked === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }];
    });
    const told = await send(rebinding, `http://portal.example:${port}/`);
    expect(told).toMatchObject({ ok: false, error: expect.stringContaining('not a public one') });
    expect([asked, subscriber.received.length]).toStrictEqual([2, 0]);
    expect(await send(new AddressGate(false), subscriber.url)).toMatchObject({ ok: false });
    expect(subscriber.received.length).toBe(0);
  });

  it('goes to the very address that was looked at', async () => {
    const { port } = new URL(subscriber.url);
    const named = new AddressGate(true, async () => [{ address: '127.0.0.1', family: 4 }]);
    expect(await send(named, `http://portal.example:${port}/`)).toStrictEqual({ ok: true });
    expect(subscriber.received[0]?.headers.host).toBe(`portal.example:${port}`);
  });
});
