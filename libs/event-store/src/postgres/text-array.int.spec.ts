import pg from 'pg';
import fc from 'fast-check';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { textArray } from './text-array.js';

describe('an array of texts in binary', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const received = async (texts: readonly string[]): Promise<unknown> =>
    (await client.query<{ texts: unknown }>('SELECT $1::text[] AS texts', [textArray(texts)])).rows[0]?.texts;

  it('reaches PostgreSQL as it was', async () => {
    for (const texts of [['Hoà "Bình"\\ {1,2},\n'], ['', 'NULL', 'đ', '😀'], ['x'.repeat(100_000), '']]) {
      expect(await received(texts)).toStrictEqual(texts);
    }
    const text = fc.string({ unit: 'grapheme' });
    const alike = async (texts: readonly string[]) => expect(await received(texts)).toStrictEqual(texts);
    await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1 }), alike), { seed: 3 });
  });
});
