import type { LeadSucceeded, TaskEvent } from './task.events.js';

/** Whose duty an agency took over, and who those had it from, after `events` in the order given. A lead that took over keeps its own. */
export const predecessorsOf = (events: readonly TaskEvent[], agency: string): readonly string[] => {
  const { taken } = events.reduce(passed, { leads: [], taken: [] });
  const found = new Set([agency]);
  for (const code of found) {
    for (const one of taken) if (one.successor === code) found.add(one.agency);
  }
  return [...found].slice(1);
};

type Passed = Readonly<{ leads: readonly string[]; taken: readonly LeadSucceeded['data'][] }>;

const passed = ({ leads, taken }: Passed, event: TaskEvent): Passed => {
  switch (event.type) {
    case 'TaskAssigned':
      return { leads: event.data.assignees, taken };
    case 'LeadAdded':
      return { leads: [...leads, event.data.agency], taken };
    case 'LeadReleased':
      return { leads: leads.filter((lead) => lead !== event.data.agency), taken };
    case 'LeadSucceeded': {
      const { agency, successor } = event.data;
      const left = leads.filter((lead) => lead !== agency);
      return left.includes(successor)
        ? { leads: left, taken }
        : { leads: [...left, successor], taken: [...taken, event.data] };
    }
    default:
      return { leads, taken };
  }
};
