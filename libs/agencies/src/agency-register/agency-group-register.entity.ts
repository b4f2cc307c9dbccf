import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'agency_group_register' })
export class AgencyGroupRegisterEntity {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  aliases!: readonly string[];

  @Column('jsonb')
  members!: readonly string[];

  @Column('date')
  since!: string;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('bigint')
  sequence!: string;
}
