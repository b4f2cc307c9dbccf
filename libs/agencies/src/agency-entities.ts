import { AgencyGroupRegisterEntity } from './agency-register/agency-group-register.entity.js';
import { AgencyRegisterEntity } from './agency-register/agency-register.entity.js';

export const agencyEntities = [AgencyRegisterEntity, AgencyGroupRegisterEntity];
