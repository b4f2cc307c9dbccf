import type { ReadModel } from '#libs/read-store';
import { agencyReadModels } from '../../../libs/agencies/src/agency-read-models.js';
import { viewReadModels } from '../../../libs/views/src/view-read-models.js';

/** Every read model of the program, without the rest of it. */
export const readModels: readonly ReadModel[] = [...agencyReadModels, ...viewReadModels];
