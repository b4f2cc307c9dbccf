import { KeptPosition } from './kept-position.js';

describe('a kept position', () => {
  let now = 0;
  let kept: (readonly [number, number])[];
  let position: KeptPosition;

  beforeEach(() => {
    kept = [];
    now = 0;
    position = new KeptPosition(
      (from, to) => Promise.resolve(void kept.push([from, to])),
      () => now,
    );
    position.begin(3);
  });

  it('is kept at once after what must be kept, from where the database has it, and never back', async () => {
    await position.pass(5, false);
    await position.pass(9, true);
    await position.pass(9, true);
    await position.pass(4, true);
    expect(kept).toStrictEqual([[3, 9]]);
  });

  it('is kept once a second where nothing must be', async () => {
    await position.pass(5, false);
    now = 1_000;
    await position.pass(6, false);
    now = 1_999;
    await position.pass(7, false);
    expect(kept).toStrictEqual([[3, 6]]);
  });

  it('is owed while the database has an earlier one', async () => {
    await position.pass(5, false);
    expect([position.owes(5), position.owes(3)]).toStrictEqual([true, false]);
    await position.pass(5, true);
    expect(position.owes(5)).toBe(false);
  });

  it('stays where it was when it could not be kept', async () => {
    let fails = true;
    const unsure = new KeptPosition((from, to) => {
      if (fails) throw new Error('moved');
      return Promise.resolve(void kept.push([from, to]));
    });
    unsure.begin(3);
    await expect(unsure.pass(4, true)).rejects.toThrow('moved');
    fails = false;
    await unsure.pass(5, true);
    expect(kept).toStrictEqual([[3, 5]]);
  });
});
