import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Clear } from '#libs/tasks/facts';

/** Which of the 6 clears a task did not name, from a sequence on. */
@Entity({ schema: 'read', name: 'task_clears' })
export class TaskClearsEntity {
  @PrimaryColumn('text') task_id!: string;
  @PrimaryColumn('bigint') known_from!: string;
  @Column('date') effective_on!: string;
  @Column('jsonb') missing!: readonly Clear[];
}
