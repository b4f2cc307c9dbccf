import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ledgerSchema } from '#libs/event-store';

/** The steps of `ledgerSchema` as migrations; their names carry the timestamps TypeORM orders by. */
export const ledgerMigrations: readonly (new () => MigrationInterface)[] = ledgerSchema.map(
  ({ name, up, down }) =>
    class implements MigrationInterface {
      readonly name = name;

      async up(runner: QueryRunner): Promise<void> {
        await runner.query(up);
      }

      async down(runner: QueryRunner): Promise<void> {
        await runner.query(down);
      }
    },
);
