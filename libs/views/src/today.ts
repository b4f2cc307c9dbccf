import type { Day } from '#libs/kernel';

/** The calendar day in Asia/Ho_Chi_Minh on which a question without `asOf` is asked. */
export abstract class Today {
  abstract day(): Day;
}
