import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'read', name: 'agency_merger' })
export class AgencyMergerEntity {
  @PrimaryColumn('text') code!: string;
  @Column('text') successor!: string;
  @Column('date') effective_on!: string;
  @PrimaryColumn('bigint') known_from!: string;
}
