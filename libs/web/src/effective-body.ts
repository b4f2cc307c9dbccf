import type { Day } from '#libs/kernel';
import { IsDay } from './is-day.js';

/** The body of every act: it may say on which day it took effect, entered late. */
export class EffectiveBody {
  @IsDay({ optional: true, description: 'Day in Asia/Ho_Chi_Minh on which it takes effect; today when absent.' })
  readonly effectiveOn?: Day;
}
