import type { ReadModel } from '#libs/read-store';
import { agencyNamesReadModel } from './agencies/agency-names.read-model.js';
import { runningCounts } from './counting/running-counts.read-model.js';
import { directivesReadModel } from './directives/directives.read-model.js';
import { findingsReadModel } from './findings/findings.read-model.js';
import { taskTimelineReadModel } from './task-timeline/task-timeline.read-model.js';

export const viewReadModels: readonly ReadModel[] = [
  taskTimelineReadModel as ReadModel,
  agencyNamesReadModel as ReadModel,
  directivesReadModel as ReadModel,
  findingsReadModel as ReadModel,
  runningCounts(),
];
