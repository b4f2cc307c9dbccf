import type { Server } from 'node:http';

/**
 * Takes no more connections and resolves when the last request in flight is answered: true; or when `graceMs` have passed:
 * false, what is still open is cut off then.
 */
export const drained = async (server: Server, graceMs: number): Promise<boolean> => {
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const whole = new Promise<true>((resolve) => server.close(() => resolve(true)));
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), graceMs).unref());
  try {
    return await Promise.race([whole, late]);
  } finally {
    clearInterval(sweep);
    server.closeAllConnections();
  }
};
