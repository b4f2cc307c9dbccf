import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TaskClears } from '../domain/task-clears.js';

@Entity({ schema: 'read', name: 'task_state' })
export class TaskStateEntity {
  @PrimaryColumn('text') task_id!: string;
  @Column('jsonb', { nullable: true }) clears!: TaskClears | null;
}
