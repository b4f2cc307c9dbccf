const CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Ctrl-C reaches the server twice when the command line stands between: so soon it is not a second word. */
const ONE_WORD_MS = 1_000;

/** Resolves at the first SIGINT or SIGTERM. A later one ends the process at once, as the shell counts it (128 + signal). */
export const toldToEnd = (): Promise<keyof typeof CODES> =>
  new Promise((resolve) => {
    let first: number | null = null;
    const hear = (signal: keyof typeof CODES): void => {
      const now = performance.now();
      if (first !== null && now - first > ONE_WORD_MS) process.exit(CODES[signal]);
      first ??= now;
      resolve(signal);
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
