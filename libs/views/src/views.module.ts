import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AgencyHistoryController } from './agency-history/agency-history.controller.js';
import { AgencyHistoryHandler } from './agency-history/agency-history.query.js';
import { DirectivesController } from './directives/directives.controller.js';
import { ListDirectivesHandler } from './directives/list-directives.query.js';
import { OneDirectiveController } from './directives/one-directive.controller.js';
import { OneDirectiveHandler } from './directives/one-directive.query.js';
import { DueDatesController } from './due-dates/due-dates.controller.js';
import { DueDatesHandler } from './due-dates/due-dates.query.js';
import { FindingsController } from './findings/findings.controller.js';
import { ListFindingsHandler } from './findings/list-findings.query.js';
import { HanoiToday } from './hanoi-today.js';
import { OneAssignmentController } from './one-assignment/one-assignment.controller.js';
import { OneAssignmentHandler } from './one-assignment/one-assignment.query.js';
import { OneTaskController } from './one-task/one-task.controller.js';
import { OneTaskHandler } from './one-task/one-task.query.js';
import { OverdueTimelineController } from './overdue-timeline/overdue-timeline.controller.js';
import { OverdueTimelineHandler } from './overdue-timeline/overdue-timeline.query.js';
import { ReadSide } from './reading/read-side.query.js';
import { TimeQuestion } from './reading/time-question.js';
import { StatusBoardController } from './status-board/status-board.controller.js';
import { StatusBoardHandler } from './status-board/status-board.query.js';
import { TaskHistoryController } from './task-history/task-history.controller.js';
import { TaskHistoryHandler } from './task-history/task-history.query.js';
import { TasksByPrefixHandler } from './task-history/tasks-by-prefix.query.js';
import { Today } from './today.js';

@Module({
  imports: [CqrsModule],
  controllers: [
    StatusBoardController,
    OverdueTimelineController,
    TaskHistoryController,
    OneTaskController,
    AgencyHistoryController,
    DirectivesController,
    OneDirectiveController,
    DueDatesController,
    OneAssignmentController,
    FindingsController,
  ],
  providers: [
    ReadSide,
    TimeQuestion,
    { provide: Today, useClass: HanoiToday },
    StatusBoardHandler,
    OneTaskHandler,
    TaskHistoryHandler,
    TasksByPrefixHandler,
    OverdueTimelineHandler,
    AgencyHistoryHandler,
    ListDirectivesHandler,
    OneDirectiveHandler,
    DueDatesHandler,
    OneAssignmentHandler,
    ListFindingsHandler,
  ],
})
export class ViewsModule {}
