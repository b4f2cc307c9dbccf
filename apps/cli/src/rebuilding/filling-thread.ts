import 'reflect-metadata';
import { agencyReadModels } from '#libs/agencies';
import { serveFilling } from '#libs/read-store';
import { viewReadModels } from '#libs/views';

await serveFilling([...agencyReadModels, ...viewReadModels]);
