import type { EventStore } from '#libs/event-store';
import type { Recorded } from '#libs/kernel';
import { isUnitOf } from '../domain/agency-of-unit.js';
import { taskStream } from '../domain/streams.js';
import type { TaskEvent } from '../domain/task.events.js';
import type { AgencyRegister } from './agency-register.js';

type Register = Pick<AgencyRegister, 'lookUp'>;

/** The register as a task sees it: to a sub-task, units of the agency that gave it are known by their codes alone. Reads only. */
export const registerWithUnits = async (events: EventStore, register: Register, taskId: string): Promise<Register> => {
  const task = (await events.readStream(taskStream(taskId))) as readonly Recorded<TaskEvent>[];
  const parent = task.find((event) => event.type === 'TaskAssigned')?.data.parent;
  if (parent === undefined) return register;
  return {
    lookUp: async (codes, on) => {
      const known = await register.lookUp(codes, on);
      return codes.map((code, index) => known[index] ?? (isUnitOf(code, parent.agency) ? unit(code) : null));
    },
  };
};

const unit = (code: string) => ({ lead: { kind: 'agency' as const, code, name: code }, successor: null });
