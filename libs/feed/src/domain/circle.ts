import { unreachable, type Recorded } from '#libs/kernel';
import type { TaskEvent } from '#libs/tasks/facts';

/** Who has to do with a task: every agency that is or was to do it, and its field of work. */
export type Circle = Readonly<{ agencies: readonly string[]; fields: readonly string[] }>;

const nobody: Circle = { agencies: [], fields: [] };

/**
 * The circle of a task when the ledger stood at `sequence`: who was released later still belongs to it, who joined later
 * does not yet. Of a field that changes at that very event both the old and the new one count.
 */
export const circleAt = (events: readonly Recorded<TaskEvent>[], sequence: number): Circle =>
  events
    .filter((event) => event.sequence <= sequence)
    .reduce((circle, event) => widened(circle, event, sequence), nobody);

const widened = ({ agencies, fields }: Circle, event: Recorded<TaskEvent>, sequence: number): Circle => {
  switch (event.type) {
    case 'TaskAssigned': {
      const { assignees, field } = event.data;
      return { agencies: [...agencies, ...assignees], fields: fieldsAfter(fields, field, event.sequence === sequence) };
    }
    case 'LeadAdded':
      return { agencies: [...agencies, event.data.agency], fields };
    case 'LeadSucceeded':
      return { agencies: [...agencies, event.data.successor], fields };
    case 'TaskAmended': {
      const moved = event.data.changes.find((change) => change.field === 'field');
      return moved?.field === 'field'
        ? { agencies, fields: fieldsAfter(fields, moved.to, event.sequence === sequence) }
        : { agencies, fields };
    }
    case 'LeadReleased':
    case 'DeadlineExtended':
    case 'TaskWithdrawn':
    case 'TaskSplit':
    case 'ProgressObserved':
    case 'TaskListed':
      return { agencies, fields };
    default:
      return unreachable(event);
  }
};

const fieldsAfter = (before: readonly string[], field: string | null, now: boolean): readonly string[] => [
  ...(now ? before : []),
  ...(field === null ? [] : [field]),
];
