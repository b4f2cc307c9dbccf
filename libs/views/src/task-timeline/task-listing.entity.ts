import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'task_listing' })
@Index('task_listing_by_notice', ['notice_key'], { type: 'hash' })
@Index('task_listing_by_document', ['document'])
@Index('task_listing_by_place', ['notice', 'appendix', 'row'])
export class TaskListingEntity {
  @PrimaryColumn('text') task_id!: string;
  @PrimaryColumn('text') notice!: string;
  @PrimaryColumn('date') signed_on!: string;
  @PrimaryColumn('text') appendix!: string;
  @PrimaryColumn('integer') row!: number;
  @Column('integer', { nullable: true }) section!: number | null;
  @Column('text', { nullable: true }) section_title!: string | null;
  @Column('text', { nullable: true }) group_title!: string | null;
  @Column('integer', { nullable: true }) ordinal!: number | null;
  @Column('text') notice_key!: string;
  @Column('text') appendix_key!: string;
  @Column('text', { nullable: true }) document!: string | null;
  @Column('bigint') known_from!: string;
}
