import type { ReadModel } from '#libs/read-store';
import { agencyGroupRegisterReadModel } from './agency-register/agency-group-register.read-model.js';
import { agencyRegisterReadModel } from './agency-register/agency-register.read-model.js';

export const agencyReadModels: readonly ReadModel[] = [
  agencyRegisterReadModel as ReadModel,
  agencyGroupRegisterReadModel as ReadModel,
];
