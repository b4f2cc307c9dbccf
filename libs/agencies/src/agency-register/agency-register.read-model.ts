import { tableReadModel } from '#libs/read-store';
import { agencyRegister } from './agency-register.projection.js';

export const agencyRegisterReadModel = tableReadModel(agencyRegister, {
  table: 'agency_register',
  key: 'code',
  columns: {
    code: 'text',
    name: 'text',
    kind: 'text',
    aliases: 'jsonb',
    namedOn: 'date',
    mergedInto: 'text',
    mergedOn: 'date',
    searchKey: 'text',
    sequence: 'bigint',
  },
});
