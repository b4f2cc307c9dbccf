import type { Day } from '#libs/kernel';
import type { CommitmentFiled, ReminderSent } from './assignment.events.js';

/** What makes a letter the same letter: its words and its day. */
export const reminding = ({ text, sender }: ReminderSent['data'], on: Day): string =>
  JSON.stringify(['reminder', on, sender, text]);

export const committing = ({ promisedOn, document, note }: CommitmentFiled['data'], on: Day): string =>
  JSON.stringify(['commitment', on, promisedOn, document.number, document.kind, document.signedOn, note]);
