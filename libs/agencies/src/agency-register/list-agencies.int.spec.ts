import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Recorded } from '#libs/kernel';
import { migrate, readSql, readStoreDataSource, type ReadModel, type ReadSql } from '#libs/read-store';
import { recorded, testDatabase, type TestDatabase } from '#libs/testing';
import { registryFacts } from '../domain/registry/registry-facts.js';
import { agencyReadModels } from '../agency-read-models.js';
import { agencyEntities } from '../agency-entities.js';
import { ListAgencies, ListAgenciesHandler, type AgencyFilters } from './list-agencies.query.js';

jest.setTimeout(60_000);

const project = async (model: ReadModel, facts: readonly Recorded[], sql: ReadSql): Promise<void> => {
  const { handles, rowOf, evolve } = model.projection;
  const handled = facts.filter(({ type }) => type in handles);
  const rows = new Map<string, unknown>(await model.load([...new Set(handled.map(rowOf))], sql));
  for (const fact of handled) rows.set(rowOf(fact), evolve(rows.get(rowOf(fact)) ?? null, fact));
  await model.save(rows, sql);
};

describe('the list of agencies', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url);
    source = await readStoreDataSource({ url: database.url, entities: agencyEntities }).initialize();
    const runner = source.createQueryRunner();
    const sql = readSql(runner, 'read');
    const renamed = {
      type: 'AgencyRenamed',
      data: { code: 'VOV', name: 'Đài Tiếng nói Quốc gia', aliases: [] },
    } as const;
    for (const model of agencyReadModels) {
      await project(model, registryFacts().slice(0, 100), sql);
      await project(
        model,
        [...registryFacts().slice(100), recorded(renamed, { sequence: 200, effectiveOn: '2025-09-01' })],
        sql,
      );
    }
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const list = (filters: AgencyFilters = {}) => new ListAgenciesHandler(source).execute(new ListAgencies(filters));
  const codes = async (filters: AgencyFilters) => (await list(filters)).items.map(({ code }) => code);

  it('has every agency and group', async () => {
    const { total, items, groups } = await list();
    expect([total, items.length, groups.length]).toStrictEqual([98, 98, 5]);
  });

  it('comes in pages, each agency once and in the order of the whole, groups with the first', async () => {
    const whole = await list();
    const paged: string[] = [];
    const groups: number[] = [];
    let page = await new ListAgenciesHandler(source).execute(new ListAgencies({}, { limit: 30 }));
    for (;;) {
      paged.push(...page.items.map(({ code }) => code));
      groups.push(page.groups.length);
      expect(page.total).toBe(98);
      if (page.next === null) break;
      page = await new ListAgenciesHandler(source).execute(new ListAgencies({}, { limit: 30, after: page.next }));
    }
    expect(paged).toStrictEqual(whole.items.map(({ code }) => code));
    expect(groups).toStrictEqual([5, 0, 0, 0]);
  });

  it('is in Vietnamese order', async () => {
    const names = (await list({ kind: 'centrally-run-city' })).items.map(({ name }) => name.replace('Thành phố ', ''));
    expect(names).toStrictEqual(['Cần Thơ', 'Đà Nẵng', 'Hà Nội', 'Hải Phòng', 'Hồ Chí Minh', 'Huế']);
  });

  it('finds words of a name, alias or code without diacritics', async () => {
    expect(await codes({ text: 'thong TIN' })).toStrictEqual(['BTTTT']);
    expect(await codes({ text: 'bvhttdl' })).toStrictEqual(['BVHTTDL']);
    expect(await codes({ text: '100%' })).toStrictEqual([]);
    expect((await list({ text: 'thanh pho' })).groups.map(({ code }) => code)).toStrictEqual([
      'ALL',
      'CITIES',
      'PROVINCES',
    ]);
  });

  it('says into whom a former agency was merged and shows the latest name', async () => {
    expect((await list({ text: 'P35' })).items).toStrictEqual([
      { code: 'P35', name: 'Tỉnh Hà Nam', kind: 'province', aliases: [], mergedInto: 'T37', mergedOn: '2025-07-01' },
    ]);
    expect((await list({ text: 'VOV' })).items[0]?.name).toBe('Đài Tiếng nói Quốc gia');
  });

  it('has tables that agree with their entities', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toStrictEqual([]);
  });
});
