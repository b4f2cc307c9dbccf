import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import type { AddressGate } from './address-gate.js';

export type Delivery = Readonly<{ url: string; headers: Readonly<Record<string, string>>; body: string }>;

/** `gone`: the receiver says that it will never want this again (410). */
export type Delivered = Readonly<{ ok: true }> | Readonly<{ ok: false; gone: boolean; error: string }>;

/**
 * Sends one delivery over a connection of its own, to an address that the gate lets through. Only the status of the answer
 * is read: the rest is cut off, a redirect is a failure. Never throws; an aborted `signal` fails it too.
 */
export const postWebhook = async (
  gate: AddressGate,
  { url, headers, body }: Delivery,
  { timeoutMs, signal }: Readonly<{ timeoutMs: number; signal: AbortSignal }>,
): Promise<Delivered> => {
  const target = new URL(url);
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    await gate.admit(target.hostname);
    const status = await answered(target, gate, { headers, body }, AbortSignal.any([signal, timeout]));
    if (status >= 200 && status < 300) return { ok: true };
    return { ok: false, gone: status === 410, error: `the receiver answered ${status}` };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return { ok: false, gone: false, error: timeout.aborted ? `no answer within ${timeoutMs} ms` : told.slice(0, 300) };
  }
};

const answered = (
  target: URL,
  gate: AddressGate,
  { headers, body }: Omit<Delivery, 'url'>,
  signal: AbortSignal,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const send = target.protocol === 'https:' ? overHttps : overHttp;
    const options = { method: 'POST', agent: false, lookup: gate.lookup, signal, maxHeaderSize: 16_384 } as const;
    const length = Buffer.byteLength(body);
    const sent = send(target, { ...options, headers: { ...headers, 'content-length': length } });
    sent.once('response', (response: IncomingMessage) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    sent.once('error', reject);
    sent.end(body);
  });
