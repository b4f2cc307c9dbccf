import { decidingDeeds } from './deciding-deeds.js';
import type { Deed } from './deed.js';
import { directiveDeeds } from './directive-deeds.js';
import { registerDeeds } from './register-deeds.js';
import { reportingDeeds } from './reporting-deeds.js';
import { textDeeds } from './text-deeds.js';
import { taskDeeds } from './task-deeds.js';

/** Everything that a person may have recorded from the command line. */
export const deeds: readonly Deed[] = [
  ...directiveDeeds,
  ...taskDeeds,
  ...textDeeds,
  ...reportingDeeds,
  ...decidingDeeds,
  ...registerDeeds,
];
