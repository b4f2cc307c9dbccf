import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Counter } from '../domain/counter.js';

/** Which counters change within a block of the ledger. */
@Entity({ schema: 'read', name: 'count_block' })
export class CountBlockEntity {
  @PrimaryColumn('bigint') span!: string;
  @PrimaryColumn('bigint') first!: string;
  @Column('jsonb') counters!: readonly Counter[];
}
