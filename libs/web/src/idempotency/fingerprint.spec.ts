import type { SentFile } from '../bodies/upload.js';
import { fingerprintOf, type Asked } from './fingerprint.js';

const asked: Asked = {
  method: 'POST',
  url: '/v1/tasks?a=1&b=2',
  mediaType: 'application/json',
  body: { a: [1, { b: 2, c: 3 }], d: 'x' },
  upload: null,
};
const same = (one: Partial<Asked>, other: Partial<Asked> = {}): boolean =>
  fingerprintOf({ ...asked, ...one }).equals(fingerprintOf({ ...asked, ...other }));

const file: SentFile = { field: 'file', fileName: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.from('x') };
const upload = (part: Partial<SentFile>, fields: readonly (readonly [string, string])[] = []) => ({
  upload: { files: [{ ...file, ...part }], fields, more: 0 },
});

describe('what is asked is the same', () => {
  it.each<[string, Partial<Asked>]>([
    ['with its fields in another order', { body: { d: 'x', a: [1, { c: 3, b: 2 }] } }],
    ['with its query in another order', { url: '/v1/tasks?b=2&a=1' }],
  ])('%s', (_how, other) => expect(same(other)).toBe(true));

  it.each<[string, Partial<Asked>]>([
    ['another address', { url: '/v1/task?a=1&b=2' }],
    ['another query', { url: '/v1/tasks?a=1&b=3' }],
    ['another method', { method: 'PUT' }],
    ['another media type', { mediaType: 'text/plain' }],
    ['a list in another order', { body: { a: [{ b: 2, c: 3 }, 1], d: 'x' } }],
    ['a number written as text', { body: { a: ['1', { b: 2, c: 3 }], d: 'x' } }],
    [
      'a list of pairs instead of an object',
      {
        body: [
          [
            'a',
            [
              1,
              [
                ['b', 2],
                ['c', 3],
              ],
            ],
          ],
          ['d', 'x'],
        ],
      },
    ],
    ['no content', { body: undefined }],
  ])('but not with %s', (_how, other) => expect(same(other)).toBe(false));

  it('for a form by its files and fields, not by how it was written', () => {
    expect(same(upload({}), upload({ bytes: Buffer.from('x') }))).toBe(true);
    expect(same(upload({}), upload({ bytes: Buffer.from('y') }))).toBe(false);
    expect(same(upload({}), upload({ fileName: 'b.pdf' }))).toBe(false);
    expect(same(upload({}), upload({}, [['note', 'x']]))).toBe(false);
  });
});
