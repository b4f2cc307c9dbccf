export { ViewsModule } from './views.module.js';
export { viewReadModels } from './view-read-models.js';
export { viewEntities } from './view-entities.js';
export { Today } from './today.js';
export { statusWords } from './domain/status-words.js';
export { statuses, type Status } from './domain/status.js';
export { entryKinds } from './domain/meaning-of.js';
export { StatusBoard, type BoardPage } from './status-board/status-board.query.js';
export {
  boardSorts,
  type AgencyCount,
  type Board,
  type BoardAssignment,
  type BoardFilters,
  type BoardItem,
  type BoardSort,
  type LastReport,
} from './status-board/board.js';
export { DueDates, type DueDate, type DueDatesSheet } from './due-dates/due-dates.query.js';
export { OneAssignment, type AssignmentSheet } from './one-assignment/one-assignment.query.js';
export { OneTask, type TaskPlace, type TaskSheet } from './one-task/one-task.query.js';
export type { Lineage } from './one-task/lineage-sql.js';
export { TaskHistory, type TaskReplay } from './task-history/task-history.query.js';
export { TasksByPrefix } from './task-history/tasks-by-prefix.query.js';
export type { Change, HistoryStep, StepState } from './task-history/history-of.js';
export {
  OverdueTimeline,
  type OverdueFilters,
  type OverdueInterval,
  type OverdueIntervals,
} from './overdue-timeline/overdue-timeline.query.js';
export { AgencyHistory, type AgencyHistorySheet } from './agency-history/agency-history.query.js';
export type { AgencyHistoryEntry } from './agency-history/agency-history-entry.js';
export { ListDirectives, type Directives } from './directives/list-directives.query.js';
export { OneDirective, type DirectiveSheet } from './directives/one-directive.query.js';
export type { DirectiveItem } from './directives/directive-item.js';
export { ListFindings, type FindingFilters, type FindingItem, type Findings } from './findings/list-findings.query.js';
export { knownAtOf, type KnownAt } from './reading/known-at.js';
