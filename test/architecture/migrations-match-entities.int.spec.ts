import { DataSource } from 'typeorm';
import { agencyEntities } from '#libs/agencies';
import { migrate, readStoreDataSource } from '#libs/read-store';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { viewEntities } from '#libs/views';

const entities = [...agencyEntities, ...viewEntities];

describe('migrations and entities', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await testDatabase();
    await migrate(database.url);
    source = await readStoreDataSource({ url: database.url, entities }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  /** What TypeORM would change to make the tables what the entities say. Indexes are the migrations' own business. */
  const differences = async (): Promise<readonly string[]> =>
    (await source.driver.createSchemaBuilder().log()).upQueries
      .map(({ query }) => query)
      .filter((query) => !/^(DROP|CREATE) INDEX/.test(query));

  it('describe the same tables', async () => {
    expect(await differences()).toStrictEqual([]);
  });

  it('are seen to differ when a column changes', async () => {
    await source.query('ALTER TABLE read.directive ALTER COLUMN number DROP NOT NULL');
    expect((await differences()).join()).toContain('"read"."directive"');
  });

  it('leave no table of read models without an entity', async () => {
    const tables = await source.query<{ name: string }[]>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'read' AND table_name NOT IN ('checkpoint', 'projection')",
    );
    expect(tables.map(({ name }) => name).sort()).toStrictEqual(
      source.entityMetadatas.map(({ tableName }) => tableName).sort(),
    );
  });
});
