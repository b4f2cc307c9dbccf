import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The sums of a block's changes up to a day, in the order of its counters. Only days on which one changes have a row. */
@Entity({ schema: 'read', name: 'count_sum' })
export class CountSumEntity {
  @PrimaryColumn('bigint') span!: string;
  @PrimaryColumn('bigint') first!: string;
  @PrimaryColumn('date') day!: string;
  @Column('integer', { array: true }) sums!: readonly number[];
}
