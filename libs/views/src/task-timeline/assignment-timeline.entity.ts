import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Status } from '../domain/status.js';

/** One row per effective piece and the span of ledger sequences over which it was believed. */
@Entity({ schema: 'read', name: 'assignment_timeline' })
@Index('assignment_timeline_at', ['effective', 'known'], { type: 'gist' })
@Index('assignment_timeline_by_agency', ['agency', 'task_id'])
@Index('assignment_timeline_late', ['agency', 'effective_from', 'known_from'], { where: `status = 'overdue'` })
export class AssignmentTimelineEntity {
  @PrimaryColumn('text') task_id!: string;
  @PrimaryColumn('text') agency!: string;
  @PrimaryColumn('date') effective_from!: string;
  @PrimaryColumn('bigint') known_from!: string;
  @Column('daterange') effective!: string;
  @Column('int8range') known!: string;
  @Column('text') status!: Status;
  @Column('boolean') late!: boolean;
  @Column('integer', { nullable: true }) late_by!: number | null;
  @Column('date', { nullable: true }) due_on!: string | null;
  @Column('date', { nullable: true }) original_due_on!: string | null;
  @Column('date', { nullable: true }) remedial_due_on!: string | null;
  @Column('date', { nullable: true }) completed_on!: string | null;
  @Column('text', { nullable: true }) completion_basis!: 'stated' | 'inferred' | null;
  @Column('boolean') observed!: boolean;
  @Column('bigint', { nullable: true }) report!: string | null;
}
