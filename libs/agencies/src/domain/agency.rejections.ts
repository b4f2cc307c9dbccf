import { Rejection } from '#libs/kernel';

export type AgencyRejection =
  | 'agency.invalid-code'
  | 'agency.invalid-day'
  | 'agency.name-missing'
  | 'agency.code-taken'
  | 'agency.unknown'
  | 'agency.merged'
  | 'agency.merged-into-itself'
  | 'agency.successor-unknown'
  | 'agency.successor-merged'
  | 'agency-group.invalid-code'
  | 'agency-group.invalid-day'
  | 'agency-group.name-missing'
  | 'agency-group.no-members'
  | 'agency-group.repeated-member'
  | 'agency-group.unknown-member';

export const reject = (code: AgencyRejection, why: string): never => {
  throw new Rejection(code, why);
};
