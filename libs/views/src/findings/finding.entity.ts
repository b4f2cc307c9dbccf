import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PlainRecord } from '#libs/kernel';

@Entity({ schema: 'read', name: 'finding' })
@Index('finding_by_code', ['code', 'sequence'])
export class FindingEntity {
  @PrimaryColumn('bigint') sequence!: string;
  @PrimaryColumn('integer') position!: number;
  @Column('text') code!: string;
  @Column('text') place!: string;
  @Column('jsonb') values!: PlainRecord;
  @Column('text', { nullable: true }) document!: string | null;
  @Column('text', { nullable: true }) notice!: string | null;
  @Column('text', { nullable: true }) notice_key!: string | null;
  @Column('text') place_key!: string;
  @Column('text', { nullable: true }) task_id!: string | null;
  @Column('text', { nullable: true }) agency!: string | null;
}
