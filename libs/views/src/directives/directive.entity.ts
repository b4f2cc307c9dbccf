import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'directive' })
export class DirectiveEntity {
  @PrimaryColumn('text') directive_id!: string;
  @Column('text') number!: string;
  @Column('text') number_key!: string;
  @Column('text', { nullable: true }) kind!: string | null;
  @Column('date', { nullable: true }) signed_on!: string | null;
  @Column('bigint') known_from!: string;
  @Column('integer') revision!: number;
  @Column('text', { nullable: true }) replaced_by!: string | null;
  @Column('date', { nullable: true }) replaced_on!: string | null;
  @Column('bigint', { nullable: true }) replaced_at!: string | null;
}
