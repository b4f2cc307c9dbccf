/**
 * Works through items: those with the same key one after the other in their order, the others beside each other, at most
 * `atOnce`. Resolves with the results in the order of the items. When work rejects, what is under way is awaited first.
 * @throws what work threw first
 */
export const inTheirOrder = async <Item, Result>(
  items: readonly Item[],
  { keyOf, atOnce }: Readonly<{ keyOf: (item: Item) => string; atOnce: number }>,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results = new Array<Result>(items.length);
  const failed: unknown[] = [];
  const queue = lanesOf(items, keyOf).values();
  const worker = async (): Promise<void> => {
    for (const lane of queue) {
      for (const [index, item] of lane) {
        if (failed.length > 0) return;
        await work(item, index).then(
          (result) => (results[index] = result),
          (error: unknown) => failed.push(error),
        );
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failed.length > 0) throw failed[0];
  return results;
};

const lanesOf = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly (readonly [number, Item])[]> => {
  const lanes = new Map<string, (readonly [number, Item])[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    const lane = lanes.get(key) ?? [];
    lane.push([index, item]);
    lanes.set(key, lane);
  });
  return lanes;
};
