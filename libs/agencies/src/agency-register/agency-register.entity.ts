import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgencyRow } from './agency-register.projection.js';

@Entity({ schema: 'read', name: 'agency_register' })
export class AgencyRegisterEntity {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: AgencyRow['kind'];

  @Column('jsonb')
  aliases!: readonly string[];

  @Column('date', { name: 'named_on' })
  namedOn!: string;

  @Column('text', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  @Column('date', { name: 'merged_on', nullable: true })
  mergedOn!: string | null;

  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('bigint')
  sequence!: string;
}
