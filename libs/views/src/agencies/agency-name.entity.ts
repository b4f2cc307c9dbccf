import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'agency_name' })
export class AgencyNameEntity {
  @PrimaryColumn('text') code!: string;
  @PrimaryColumn('date') effective_on!: string;
  @PrimaryColumn('bigint') known_from!: string;
  @Column('text') name!: string;
}
