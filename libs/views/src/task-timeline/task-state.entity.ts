import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskClears } from '../domain/task-clears.js';
import type { Happening } from '../domain/happening.js';

@Entity({ schema: 'read', name: 'task_state' })
export class TaskStateEntity {
  @PrimaryColumn('text') task_id!: string;
  @Column('jsonb') state!: readonly Happening[];
  @Column('jsonb', { nullable: true }) clears!: TaskClears | null;
}
