import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalledBy, type Caller } from '#libs/access';
import { anyObject, Ask, day, isName, list, object, orNull, text, whole, type Schema, sparse } from '#libs/web';
import { actorSchema, instant, sourceSchema } from '../reading/record.schema.js';
import { SparseParameters } from '../reading/time-parameters.controller.js';
import { TimeQuestion } from '../reading/time-question.js';
import { statusSchema } from '../status-board/board.schema.js';
import type { HistoryStep } from './history-of.js';
import { TaskHistory, type TaskReplay } from './task-history.query.js';

const scalar: Schema = { anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'null' }] };

const stepProperties = {
  sequence: whole,
  stream: text,
  revision: whole,
  type: text,
  effectiveOn: day,
  recordedAt: instant,
  actor: actorSchema,
  source: orNull(sourceSchema),
  data: anyObject,
  changes: list(object({ agency: orNull(text), field: text, from: scalar, to: scalar })),
  state: orNull(
    object({
      status: statusSchema,
      dueOn: orNull(day),
      assignments: list(object({ agency: text, status: statusSchema, dueOn: orNull(day) })),
    }),
  ),
};

@ApiTags('tasks')
@Controller('v1/tasks/:taskId/history')
export class TaskHistoryController {
  constructor(
    private readonly queries: QueryBus,
    private readonly time: TimeQuestion,
  ) {}

  @Get()
  @Ask('getTaskHistory', 'Every event of a task, what it changed and how the task stood after it')
  @ApiOkResponse({ schema: object({ taskId: text, steps: list(object(stepProperties)) }) })
  @ApiNotFoundResponse({ description: 'No such task, or not yet known then.' })
  async history(
    @CalledBy() caller: Caller,
    @Param('taskId') taskId: string,
    @Query() query: SparseParameters,
  ): Promise<Omit<TaskReplay, 'steps'> & Readonly<{ steps: readonly Partial<HistoryStep>[] }>> {
    const cut = sparse<HistoryStep>(query.fields, stepProperties);
    const { knownAt } = await this.time.ask(query);
    const replay = isName(taskId) ? await this.queries.execute(new TaskHistory(caller.reach, taskId, knownAt)) : null;
    if (replay === null) throw new NotFoundException();
    return { ...replay, steps: replay.steps.map(cut) };
  }
}
