import { MemoryEventStore } from '#libs/event-store';
import { Awaiter, foldPage, migrate, readSql, readStoreDataSource } from '#libs/read-store';
import { recorded, testDatabase } from '#libs/testing';
import { ReadSide } from '../reading/read-side.query.js';
import { viewEntities } from '../view-entities.js';
import { viewReadModels } from '../view-read-models.js';
import type { Happened } from './random-world.spec-kit.js';

export type OpenedWorld = Readonly<{ read: ReadSide; ledger: MemoryEventStore }>;

/** A database whose read models show one world after another, folded in two pages; the log is in memory, so that nothing but the read models is asked. */
export const openWorlds = async (url: string) => {
  await migrate(url);
  const source = await readStoreDataSource({ url, entities: viewEntities }).initialize();
  const runner = source.createQueryRunner();
  const sql = readSql(runner, 'read');
  const tables = viewReadModels.flatMap((model) => model.tables.map((table) => `read.${table}`));

  const show = async (world: readonly Happened[]): Promise<OpenedWorld> => {
    await source.query(`TRUNCATE ${tables.join(', ')}`);
    const ledger = new MemoryEventStore();
    const last = new Map<string, number>();
    for (const [index, { stream, on, fact }] of world.entries()) {
      const eventId = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
      const { metadata } = recorded(fact, { effectiveOn: on });
      const { revision } = await ledger.append(stream, last.get(stream) ?? 'must-not-exist', [
        { eventId, ...fact, metadata },
      ]);
      last.set(stream, revision);
    }
    const log = await ledger.read(0, world.length);
    const middle = Math.floor(log.length / 2);
    for (const page of [log.slice(0, middle), log.slice(middle)]) {
      for (const model of viewReadModels) await foldPage(model, page, sql);
    }
    for (const model of viewReadModels) await model.derive?.(0, log.length - 1, sql);
    await source.query('UPDATE read.checkpoint SET sequence = $1', [log.length - 1]);
    return { read: new ReadSide(source, ledger, new Awaiter(source)), ledger };
  };
  return { show, close: () => runner.release().then(() => source.destroy()) };
};

/** In a database of its own, which goes when they are closed. */
export const openOwnWorlds = async () => {
  const { url, drop } = await testDatabase();
  const { show, close } = await openWorlds(url);
  return { url, show, close: () => close().then(drop) };
};
