import type { PlainRecord } from '#libs/kernel';
import { UnknownSchemaVersion } from '../unknown-schema-version.js';
import type { Open } from './log-under-test.js';
import { newEvent } from './new-events.js';

const vietnamese: PlainRecord = {
  composed: 'Bộ Văn hoá, Thể thao và Du lịch; Đắk Lắk; Hoà ≠ Hòa; trước ngày 30/9',
  decomposed: 'Bộ Văn hoá, Thể thao và Du lịch'.normalize('NFD'),
  cyrillic: 'Bộ Khoa họс',
  'tên có dấu': 'đã hoàn thành',
};

const odd: PlainRecord = {
  zebra: 1,
  apple: 2,
  '': 'a name that is empty',
  '10': 'ten',
  quotes: '"\\"\'{},NULL\\u0041',
  breaks: 'line\nline\r\n\ttab\u0001\u2028\u2029\ufeff',
  beyond: '😀𝔘',
  numbers: [0, -1, 0.1, 1e21, 5e-324, 9_007_199_254_740_991, 1.7976931348623157e308],
  nested: { list: [[], [[]], {}, null, true, false] },
  constructor: 'not a function',
};

export const contentContract = (open: Open): void => {
  it('keeps Vietnamese text and odd JSON byte for byte, keys in their order', async () => {
    const store = open();
    const proto = JSON.parse('{"__proto__":{"leader":true}}') as PlainRecord;
    for (const [index, data] of [vietnamese, odd, proto].entries()) {
      await store.append(`nhiệm-vụ-${index}`, 'must-not-exist', [newEvent('Đã-giao', data)]);
      const [stored] = await store.readStream(`nhiệm-vụ-${index}`);
      expect(JSON.stringify(stored?.data)).toBe(JSON.stringify(data));
      expect(stored?.type).toBe('Đã-giao');
    }
  });

  it('keeps what is composed and what is decomposed apart in stream names', async () => {
    const store = open();
    await store.append('Hoà'.normalize('NFC'), 'must-not-exist', [newEvent('A')]);
    expect(await store.readStream('Hoà'.normalize('NFD'))).toStrictEqual([]);
  });

  it('carries events of almost 1 MiB, one after the other', async () => {
    const store = open();
    const text = 'đ'.repeat(520_000);
    const events = Array.from({ length: 3 }, (_, index) => newEvent('Big', { index, text }));
    for (const [index, event] of events.entries()) {
      const appended = await store.append('task-1', index === 0 ? 'must-not-exist' : index - 1, [event]);
      expect(appended).toStrictEqual({ revision: index, sequence: index });
    }
    const stored = await store.readStream('task-1');
    expect(stored.map(({ data }) => data)).toStrictEqual(events.map(({ data }) => data));
  });

  it('carries a thousand small events in one append, and refuses whole what would pass 1 MiB together', async () => {
    const store = open();
    const events = Array.from({ length: 1_000 }, (_, index) => newEvent('Small', { index }));
    expect(await store.append('task-1', 'must-not-exist', events)).toStrictEqual({ revision: 999, sequence: 999 });
    expect((await store.readStream('task-1')).map(({ data }) => data['index'])).toStrictEqual([...events.keys()]);
    const larger = Array.from({ length: 3 }, () => newEvent('Half', { text: 'x'.repeat(400_000) }));
    await expect(store.append('task-2', 'must-not-exist', larger)).rejects.toThrow(TypeError);
    expect(await store.head()).toBe(999);
  }, 60_000);

  it('hands every reader what an older program wrote in the shape of today', async () => {
    await open().append('task-1', 'must-not-exist', [newEvent('Assigned', { lead: 'moha' })]);
    const store = open({ Assigned: [({ lead, ...rest }) => ({ ...rest, leads: [lead ?? null] })] });
    await store.append('task-1', 0, [newEvent('Assigned', { leads: ['mof'] })]);
    const shape = [{ leads: ['moha'] }, { leads: ['mof'] }];
    for (const events of [
      await store.readStream('task-1'),
      await store.read(0, 10),
      await store.read(0, 10, ['Assigned']),
      await store.readStreams(['task-1']),
    ]) {
      expect(events.map(({ data }) => data)).toStrictEqual(shape);
    }
  });

  it('stops reading at an event of a newer program and names its sequence', async () => {
    const newer = open({ Assigned: [(data) => data] });
    await newer.append('task-1', 'must-not-exist', [newEvent('Other'), newEvent('Assigned')]);
    await expect(open().read(0, 10)).rejects.toThrow(UnknownSchemaVersion);
    await expect(open().readStream('task-1')).rejects.toThrow(/^sequence 1: Assigned has schema version 2/);
    expect(await open().read(0, 10, ['Other'])).toHaveLength(1);
  });
};
