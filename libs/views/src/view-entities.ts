import { AgencyMergerEntity } from './agencies/agency-merger.entity.js';
import { AgencyNameEntity } from './agencies/agency-name.entity.js';
import { CountBlockEntity } from './counting/count-block.entity.js';
import { CountChangeEntity } from './counting/count-change.entity.js';
import { CountSumEntity } from './counting/count-sum.entity.js';
import { DirectiveEntity } from './directives/directive.entity.js';
import { FindingEntity } from './findings/finding.entity.js';
import { AssignmentTimelineEntity } from './task-timeline/assignment-timeline.entity.js';
import { TaskEventEntity } from './task-timeline/task-event.entity.js';
import { TaskClearsEntity } from './task-timeline/task-clears.entity.js';
import { TaskListingEntity } from './task-timeline/task-listing.entity.js';
import { TaskStateEntity } from './task-timeline/task-state.entity.js';
import { TaskTimelineEntity } from './task-timeline/task-timeline.entity.js';
import { TaskEntity } from './task-timeline/task.entity.js';

export const viewEntities = [
  TaskStateEntity,
  TaskEntity,
  TaskListingEntity,
  TaskEventEntity,
  AssignmentTimelineEntity,
  TaskTimelineEntity,
  AgencyNameEntity,
  AgencyMergerEntity,
  DirectiveEntity,
  FindingEntity,
  TaskClearsEntity,
  CountChangeEntity,
  CountBlockEntity,
  CountSumEntity,
];
