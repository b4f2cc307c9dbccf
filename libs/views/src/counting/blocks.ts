/** `span` sequences of the ledger from `first` on, whose changes are summed. */
export type Block = Readonly<{ span: number; first: number }>;

/**
 * How long blocks are, each a multiple of the one before. A question adds up at most 15 of each length and the single changes
 * of less than the shortest: shorter ones would hold almost as many days each, longer ones leave more to add up.
 */
export const SPANS: readonly number[] = [2_048, 32_768, 524_288, 8_388_608];

/** The fewest blocks that hold the first `count` sequences but the last few, and where those begin. */
export const blocksUpTo = (
  count: number,
  spans: readonly number[],
): Readonly<{ blocks: readonly Block[]; rest: number }> => {
  const blocks: Block[] = [];
  let rest = 0;
  for (const span of spans.toReversed()) {
    for (; rest + span <= count; rest += span) blocks.push({ span, first: rest });
  }
  return { blocks, rest };
};

/** The blocks whose last sequence is one of these, the shorter ones first. */
export const blocksEndedBetween = (first: number, last: number, spans: readonly number[]): readonly Block[] =>
  spans.flatMap((span) => {
    const ended: Block[] = [];
    for (let next = (Math.floor(first / span) + 1) * span; next <= last + 1; next += span) {
      ended.push({ span, first: next - span });
    }
    return ended;
  });
