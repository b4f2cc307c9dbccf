import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { plusDays, type Day } from '#libs/kernel';
import { assignmentId } from '#libs/tasks/facts';
import type { Language } from '#libs/web';
import { statusWords } from '../domain/status-words.js';
import type { DueDate, DueDatesSheet } from './due-dates.query.js';

/**
 * The due days as a calendar (RFC 5545): one event for each duty, over the whole due day. All of it comes from what was
 * recorded, so that equal knowledge gives equal bytes.
 */
export const calendarOf = ({ name, items }: DueDatesSheet, language: Language): string => {
  const words = WORDS[language];
  const calendar = ical({
    name: `${words.dueDates} ${name}`,
    prodId: { company: 'Task Ledger', product: 'due dates', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const item of items) {
    const changedAt = new Date(item.changedAt);
    calendar.createEvent({
      id: `assignment-${assignmentId(item.taskId, item.agency)}@task-ledger`,
      start: item.dueOn,
      end: plusDays(item.dueOn, 1),
      allDay: true,
      summary: item.title,
      description: describe(item, language),
      status: item.status === 'withdrawn' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      sequence: item.changes - 1,
      stamp: changedAt,
      lastModified: changedAt,
    });
  }
  return calendar.toString();
};

const WORDS = {
  vi: {
    dueDates: 'Thời hạn',
    directive: 'Văn bản giao',
    lead: 'Chủ trì',
    due: 'Thời hạn nêu',
    status: 'Tình trạng',
    remedial: 'Yêu cầu hoàn thành trước',
  },
  en: {
    dueDates: 'Due dates',
    directive: 'Directive',
    lead: 'Lead',
    due: 'Due as printed',
    status: 'Status',
    remedial: 'To be completed by',
  },
} as const;

const describe = ({ directive, leadText, dueText, status, remedialDueOn }: DueDate, language: Language): string => {
  const words = WORDS[language];
  const signed = directive.signedOn === null ? [] : [printed(directive.signedOn)];
  return [
    `${words.directive}: ${[directive.kind, directive.number, ...signed].filter((part) => part !== null).join(' ')}`,
    `${words.lead}: ${leadText}`,
    ...(dueText === null ? [] : [`${words.due}: ${dueText}`]),
    ...(remedialDueOn === null ? [] : [`${words.remedial}: ${printed(remedialDueOn)}`]),
    `${words.status}: ${statusWords[status][language]}`,
  ].join('\n');
};

const printed = (day: Day): string => day.split('-').reverse().join('/');
