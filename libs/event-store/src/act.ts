import type { Metadata } from '#libs/kernel';

/** A command to a decider, and who gives it when. */
export type Act<Command> = Readonly<{ command: Command; metadata: Metadata }>;
