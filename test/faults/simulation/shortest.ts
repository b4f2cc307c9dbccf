import { simulate, type Simulated, type Simulating } from './simulate.js';

/** The same run with as few wishes as it takes to go wrong. */
export const shortest = async (wrong: Simulated, options: Simulating = {}): Promise<Simulated> => {
  for (let wishes = 0; wishes < wrong.wishes; wishes += 1) {
    const shorter = await simulate(wrong.seed, { ...options, wishes });
    if (shorter.wrong.length > 0) return shorter;
  }
  return wrong;
};
