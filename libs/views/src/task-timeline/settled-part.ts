import { unwritten, type TaskTimelineRow } from './task-timeline.projection.js';

/** Lines of histories and what they count never change, nor do pieces that are no longer believed; what is believed may still end. */
export const settledPart = (row: TaskTimelineRow): Readonly<{ settled: TaskTimelineRow; open: TaskTimelineRow }> => {
  const { added, closed } = row.revision;
  const ended = added.filter(({ knownTo }) => knownTo !== null);
  const believed = added.filter(({ knownTo }) => knownTo === null);
  return {
    settled: {
      ...unwritten([]),
      ...{ events: row.events, versions: row.versions, counted: row.counted },
      revision: { added: ended, closed: [] },
    },
    open: { ...row, events: [], versions: [], counted: [], revision: { added: believed, closed } },
  };
};
