import { setFlagsFromString } from 'node:v8';

/**
 * V8 lets a small heap grow to several times what is alive in it before it collects; from now on, by no more than so many
 * per cent (0: as it likes). Not a limit of the heap: a program that needs more than usual gets it. Collecting costs
 * processor. `--heap-growing-percent` in `node --v8-options`; V8 reads it whenever it plans the next collection.
 */
export const collectEarly = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`);
