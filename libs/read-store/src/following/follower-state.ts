export type Stopped = Readonly<{ sequence: number; error: string }>;

/**
 * `position` is the last sequence handled, `head` the newest one seen, both -1 before the first. `stopped` names the event that cannot be
 * handled; it stays until a program that can handle it has passed it. `leader` is true in the one process that works.
 */
export type FollowerState = Readonly<{
  name: string;
  position: number;
  head: number;
  stopped: Stopped | null;
  leader: boolean;
}>;
