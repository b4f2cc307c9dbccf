import { Logger } from '@nestjs/common';
import { projectedWorld, type ProjectedWorld } from './projected-world.spec-kit.js';
import { atStatements } from './statements.js';

Logger.overrideLogger(false);

/** The read models are compared with a fresh fold after every so many cuts, and at the end. */
const COMPARED = Number(process.env['PROJECTING_COMPARED'] ?? 8);

describe('the projector, its connection cut at each statement of a page', () => {
  let world: ProjectedWorld;
  beforeAll(async () => void (world = await projectedWorld(3)));
  afterAll(() => world.end());

  /** Cuts at the first statement, then at the second, and so on, until a page went through uncut. Answers the statements. */
  const cutAtEach = async (size: number, when: (cut: () => void) => void): Promise<readonly string[]> => {
    for (let at = 1; ; at += 1) {
      const from = await world.settledPosition();
      const page = await world.ledger.read(from + 1, size);
      const sent: string[] = [];
      const end = atStatements((number, text, cut) => {
        sent.push(text);
        if (number === at) when(cut);
      });
      const done = world.runner().project(page);
      const outcome = await done.then(
        () => 'projected',
        () => 'cut',
      );
      end();
      const to = await world.settledPosition();
      if (at % COMPARED === 0) expect([at, await world.wrongTables()]).toStrictEqual([at, []]);
      if (outcome === 'projected') {
        expect([sent.length, to]).toStrictEqual([at - 1, page.at(-1)?.sequence]);
        return sent;
      }
      // Only a COMMIT that was sent may have moved rows and checkpoint without an answer.
      if (to !== from) {
        sent.splice(sent.lastIndexOf('COMMIT') + 1);
        expect([sent.at(-1), to]).toStrictEqual(['COMMIT', page.at(-1)?.sequence]);
        return sent;
      }
    }
  };

  it('has moved rows and checkpoint together or not at all, and goes on to what a fresh fold gives', async () => {
    const half = Math.ceil(world.head / 2);
    const before = await cutAtEach(half, (cut) => cut());
    expect([before[0], before.at(-1)]).toStrictEqual(['BEGIN', 'COMMIT']);
    expect(before.length).toBeGreaterThan(15);
    const after = await cutAtEach(world.head - half + 1, (cut) => void setImmediate(cut));
    expect(after.at(-1)).toBe('COMMIT');
    expect([await world.position(), await world.wrongTables()]).toStrictEqual([world.head, []]);
  }, 120_000);
});
