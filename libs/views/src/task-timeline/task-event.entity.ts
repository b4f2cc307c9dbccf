import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PlainRecord, Source } from '#libs/kernel';
import type { Happening } from '../domain/happening.js';

@Entity({ schema: 'read', name: 'task_event' })
@Index('task_event_by_task', ['task_id', 'sequence'])
@Index('task_event_by_agency', ['agency', 'effective_on', 'sequence'])
export class TaskEventEntity {
  @PrimaryColumn('bigint') sequence!: string;
  @Column('text') task_id!: string;
  @Column('text', { nullable: true }) agency!: string | null;
  @Column('text') kind!: string;
  @Column('date') effective_on!: string;
  @Column('jsonb') detail!: PlainRecord;
  @Column('jsonb', { nullable: true }) source!: Source | null;
  @Column('text') search_key!: string;
  @Column('text') stream!: string;
  @Column('integer') revision!: number;
  @Column('text') recorded_at!: string;
  /** What folding the task again needs of the event; null: nothing. */
  @Column('jsonb', { nullable: true }) happening!: Happening | null;
}
