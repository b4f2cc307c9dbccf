import { Injectable } from '@nestjs/common';
import { reaches, Sight, type Reach, type Sighted } from '#libs/access';
import { EventStore } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { concernOf } from '../domain/concern-of.js';
import { taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';

/** What a path can hold that no task is named. */
const NAME = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/** Reads the task's own stream: an assignment is one agency's, so another lead of the same task does not see it. */
@Injectable()
export class TaskSight extends Sight {
  constructor(private readonly events: EventStore) {
    super();
  }

  async sees(reach: Reach, { taskId, agency }: Sighted): Promise<boolean> {
    if (!NAME.test(taskId)) return false;
    const concern = concernOf((await this.events.readStream(taskStream(taskId))) as readonly Recorded<TaskEvent>[]);
    if (concern === null) return false;
    if (agency === null) return reaches(reach, concern);
    return concern.agencies.includes(agency) && reaches(reach, { agencies: [agency], field: concern.field });
  }
}
