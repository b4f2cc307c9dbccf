import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'task' })
@Index('task_by_directive', ['directive_key'], { type: 'hash' })
@Index('task_by_directive_id', ['directive_id'])
@Index('task_by_split_from', ['split_from'])
@Index('task_by_parent', ['parent_task_id'])
@Index('task_by_assignment', ['assigned_at'])
export class TaskEntity {
  @PrimaryColumn('text') task_id!: string;
  @Column('text') directive_id!: string;
  @Column('text') directive_number!: string;
  @Column('text', { nullable: true }) directive_kind!: string | null;
  @Column('date', { nullable: true }) directive_signed_on!: string | null;
  @Column('text') directive_key!: string;
  @Column('text', { nullable: true }) clause!: string | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) field!: string | null;
  @Column('text') lead_text!: string;
  @Column('jsonb') unresolved_leads!: readonly string[];
  @Column('text', { nullable: true }) due_text!: string | null;
  @Column('text') due_kind!: string;
  @Column('date') assigned_on!: string;
  @Column('bigint') assigned_at!: string;
  @Column('text') search_key!: string;
  @Column('text') lead_key!: string;
  @Column('text', { nullable: true }) split_from!: string | null;
  @Column('text', { nullable: true }) parent_task_id!: string | null;
  @Column('text', { nullable: true }) parent_agency!: string | null;
}
