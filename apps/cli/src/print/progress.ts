const EVERY_MS = 2_000;

/** Tells on standard error how far a long work is: in place on a terminal, otherwise a line every two seconds. */
export const progress = (): ((what: string, done: number) => void) => {
  let told = { what: '', at: 0 };
  return (what, done) => {
    const now = performance.now();
    const terminal = process.stderr.isTTY;
    if (what === told.what && now - told.at < (terminal ? 100 : EVERY_MS)) return;
    const line = `${what}: ${done}`;
    process.stderr.write(terminal ? `${what === told.what || told.what === '' ? '\r' : '\n'}${line}` : `${line}\n`);
    told = { what, at: now };
  };
};
