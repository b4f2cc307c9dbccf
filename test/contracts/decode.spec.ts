import { upcast, type Upcasters } from '#libs/event-store';
import { capabilities } from './capabilities.js';
import { storedSamples } from './stored-samples.js';
import { typeFaults } from './type-faults.js';

const known = await capabilities();
const samples = await storedSamples();
const upcasters: Upcasters = Object.assign({}, ...known.map((capability) => capability.upcasters));
const versionsOf = (type: string): number => (upcasters[type]?.length ?? 0) + 1;

describe('stored samples', () => {
  it.each(known.flatMap(({ name, types }) => types.map((type) => [name, type] as const)))(
    'exist for every version of %s %s',
    (name, type) => {
      const files = samples
        .filter((sample) => sample.capability === name && sample.type === type)
        .map(({ file }) => file);
      expect(files).toStrictEqual(Array.from({ length: versionsOf(type) }, (_, index) => `${type}.v${index + 1}.json`));
    },
  );

  it('belong to capabilities and event types that still exist, and are called after them', () => {
    for (const { capability, type, schemaVersion, file } of samples) {
      expect([capability, known.find(({ name }) => name === capability)?.types]).toStrictEqual([
        capability,
        expect.arrayContaining([type]),
      ]);
      expect(file).toBe(`${type}.v${schemaVersion}.json`);
    }
  });

  it.each(samples.map((sample) => [sample.file, sample] as const))('%s decodes to the shape of today', (_, sample) => {
    const isOld = sample.schemaVersion < versionsOf(sample.type);
    expect(Object.hasOwn(sample, 'current')).toBe(isOld);
    expect(upcast({ ...sample, sequence: 0 }, upcasters)).toStrictEqual(isOld ? sample.current : sample.data);
  });

  it('have exactly the fields that the code of today declares, once decoded', () => {
    const decoded = samples.map((sample) => ({ ...sample, data: upcast({ ...sample, sequence: 0 }, upcasters) }));
    expect(typeFaults(decoded, known)).toStrictEqual([]);
  }, 60_000);
});
