import { isOwn, type Reach } from '#libs/access';

/** Whether a question may be about this agency: who watches fields of work may name any, an officer the own ones only. */
export const mayName = (reach: Reach, code: string): boolean =>
  reach.all || reach.fields.length > 0 || isOwn(reach, code);
