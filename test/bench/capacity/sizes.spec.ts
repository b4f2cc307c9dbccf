import { sizeOf } from './sizes.js';

const measured = {
  ...{ events: 1_000, assignments: 500, 'rebuilt events/s': 1_000 },
  ...{ 'ledger bytes/event': 1_024, 'read model bytes/event': 2_048 },
};

describe('sizes of larger logs', () => {
  it('grow with the number of events, and are cut into partitions and slices', () => {
    expect(sizeOf(2 ** 20, measured)).toMatchObject({
      assignments: 2 ** 19,
      ledgerGiB: 1,
      readModelsGiB: 2,
      partitions: 1,
      slices: 1,
    });
    expect(sizeOf(1_000_000_000, measured)).toMatchObject({ partitions: 10, slices: 35 });
  });

  it('are not worked out of half a measurement', () => {
    expect(() => sizeOf(10, { events: 1 })).toThrow('the measurement has no rebuilt events/s');
  });
});
