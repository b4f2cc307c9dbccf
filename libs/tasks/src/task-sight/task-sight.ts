import { Injectable } from '@nestjs/common';
import { reaches, Sight, type Reach, type Sighted } from '#libs/access';
import { EventStore } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { concernOf } from '../domain/concern-of.js';
import { assignmentStream, taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';

/** What a path can hold that no task is named. */
const NAME = /^[^\p{Cc}\p{Cs}]{1,200}$/u;

/**
 * Judges by the task's own stream: an assignment is one agency's, so another lead of the same task does not see it. That of
 * the assignment is read in the same round trip for the act that follows.
 */
@Injectable()
export class TaskSight extends Sight {
  constructor(private readonly events: EventStore) {
    super();
  }

  async sees(reach: Reach, { taskId, agency }: Sighted): Promise<boolean> {
    if (!NAME.test(taskId)) return false;
    const [task] = await Promise.all([
      this.events.readStream(taskStream(taskId)),
      agency !== null && NAME.test(agency) ? this.events.readStream(assignmentStream(taskId, agency)) : [],
    ]);
    const concern = concernOf(task as readonly Recorded<TaskEvent>[]);
    if (concern === null) return false;
    if (agency === null) return reaches(reach, concern);
    return concern.agencies.includes(agency) && reaches(reach, { agencies: [agency], field: concern.field });
  }
}
