import { Column, Entity, PrimaryColumn } from 'typeorm';

/** By how much an event changed counters, as JSON by day and counter: text, for nothing in the database looks into it. */
@Entity({ schema: 'read', name: 'count_change' })
export class CountChangeEntity {
  @PrimaryColumn('bigint') sequence!: string;
  @Column('text') changes!: string;
}
