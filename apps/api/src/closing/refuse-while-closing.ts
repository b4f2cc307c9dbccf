import { HttpRefusal, type Closing } from '#libs/web';

/** Asked of a server that is about to end: somebody else answers, or the same address in a moment. */
export const refuseWhileClosing =
  ({ signal }: Closing) =>
  async (): Promise<void> => {
    if (signal.aborted) throw new HttpRefusal(503, 'server.closing', [], { 'retry-after': '5', connection: 'close' });
  };
