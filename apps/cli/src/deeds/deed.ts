import type { Command } from '@nestjs/cqrs';
import type { Handled } from '#libs/event-store';
import type { Day, Metadata } from '#libs/kernel';
import type { Said } from './said.js';

/** Who and when of a deed on the command line, and the revision that it was decided upon. */
export type Entered = Readonly<{ metadata: Metadata; today: Day; expected: number | null }>;

/** The ids that a deed gives to what it makes, told to who did it. */
export type Named = Readonly<{ taskId?: string; directiveId?: string }>;

/** An option: its flags, what it is, whether it must be given, and the words it takes where they are a closed list. */
export type Offered = readonly [
  flags: string,
  description: string,
  more?: Readonly<{ needed?: boolean; choices?: readonly string[] }>,
];

/**
 * One thing that a person may have recorded. `filedBy` is the argument with the agency that speaks; `compares`: takes the
 * revision that was decided upon.
 */
export type Deed = Readonly<{
  name: string;
  description: string;
  takes: readonly (readonly [name: string, description: string])[];
  options: readonly Offered[];
  filedBy?: string;
  compares: boolean;
  message: (said: Said, entered: Entered) => Command<Handled>;
  names?: (said: Said, entered: Entered) => Named;
}>;
