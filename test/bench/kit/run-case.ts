import type { Case, Figures, Variant } from './bench.js';
import type { Rounds } from './rows.js';

/** Every variant once per round; each round begins with the next variant, so that none always has the same place. */
export const runCase = async (one: Case, rounds: number, say: (line: string) => void): Promise<Rounds> => {
  const found = new Map<string, Map<string, number[]>>(one.variants.map(({ name }) => [name, new Map()]));
  await one.open?.();
  try {
    if (one.warmUp !== false) for (const { measure } of one.variants) await measure();
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, measure } of inOrderOf(round, one.variants)) {
        const figures = await measure();
        note(found.get(name), figures);
        say(`${one.name}: round ${round + 1} of ${rounds}, ${name}: ${told(figures)}`);
      }
    }
  } finally {
    await one.close?.();
  }
  return found;
};

const inOrderOf = (round: number, variants: readonly Variant[]): readonly Variant[] => {
  const first = round % variants.length;
  return [...variants.slice(first), ...variants.slice(0, first)];
};

const note = (found: Map<string, number[]> | undefined, figures: Figures): void => {
  for (const [figure, value] of Object.entries(figures)) {
    if (!Number.isFinite(value)) throw new Error(`${figure} was measured as ${value}`);
    const values = found?.get(figure) ?? [];
    values.push(value);
    found?.set(figure, values);
  }
};

const told = (figures: Figures): string =>
  Object.entries(figures)
    .map(([figure, value]) => `${shortly(value)} ${figure}`)
    .join(', ');

export const shortly = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0 });
