import { createServer, type AddressInfo } from 'node:net';

/** The wanted port of 127.0.0.1 if nobody listens there, else one the system picks. It may be gone again when used. */
export const freePort = async (wanted: number | null): Promise<number> =>
  (wanted === null ? null : await probe(wanted).catch(() => null)) ?? (await probe(0));

const probe = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: found } = server.address() as AddressInfo;
      server.close(() => resolve(found));
    });
  });
