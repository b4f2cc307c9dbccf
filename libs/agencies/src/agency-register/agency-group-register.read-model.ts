import { tableReadModel } from '#libs/read-store';
import { agencyGroupRegister } from './agency-group-register.projection.js';

export const agencyGroupRegisterReadModel = tableReadModel(agencyGroupRegister, {
  table: 'agency_group_register',
  key: 'code',
  columns: {
    code: 'text',
    name: 'text',
    aliases: 'jsonb',
    members: 'jsonb',
    since: 'date',
    searchKey: 'text',
    sequence: 'bigint',
  },
});
