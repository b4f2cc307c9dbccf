import { decidingDeeds } from './deciding-deeds.js';
import type { Deed } from './deed.js';
import { directiveDeeds } from './directive-deeds.js';
import { registerDeeds } from './register-deeds.js';
import { reportingDeeds } from './reporting-deeds.js';
import { taskDeeds } from './task-deeds.js';

/** Everything that a person may have recorded from the command line. */
export const deeds: readonly Deed[] = [
  ...directiveDeeds,
  ...taskDeeds,
  ...reportingDeeds,
  ...decidingDeeds,
  ...registerDeeds,
];
