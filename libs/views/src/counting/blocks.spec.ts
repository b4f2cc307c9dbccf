import fc from 'fast-check';
import { blocksEndedBetween, blocksUpTo } from './blocks.js';

const spans = [2, 4, 8];

describe('blocks of the ledger', () => {
  it('hold the sequences up to a position each once, few of each length', () =>
    fc.assert(
      fc.property(fc.nat(100), (count) => {
        const { blocks, rest } = blocksUpTo(count, spans);
        const held = blocks.flatMap(({ first, span }) => Array.from({ length: span }, (_, index) => first + index));
        expect(held).toStrictEqual(Array.from({ length: rest }, (_, index) => index));
        expect(count - rest).toBeLessThan(2);
        for (const short of [2, 4]) expect(blocks.filter(({ span }) => span === short).length).toBeLessThan(2);
      }),
    ));

  it('end each once, whatever the pages', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }), (pages) => {
        let next = 0;
        const ended = pages.flatMap((length) => {
          const blocks = blocksEndedBetween(next, next + length - 1, spans);
          next += length;
          return blocks;
        });
        const wanted = spans.flatMap((span) =>
          Array.from({ length: Math.floor(next / span) }, (_, index) => ({ span, first: index * span })),
        );
        expect(new Set(ended.map((one) => JSON.stringify(one)))).toStrictEqual(
          new Set(wanted.map((one) => JSON.stringify(one))),
        );
        expect(ended).toHaveLength(wanted.length);
      }),
    ));

  it('end after the shorter ones that they are made of', () =>
    expect(blocksEndedBetween(5, 7, spans)).toStrictEqual([
      { span: 2, first: 4 },
      { span: 2, first: 6 },
      { span: 4, first: 4 },
      { span: 8, first: 0 },
    ]));
});
