import type { Day } from '#libs/kernel';
import type { Standing } from './standing-of.js';

/** `to` is the first day it no longer holds; null: for ever. */
export type Piece = Readonly<{ from: Day; to: Day | null; standing: Standing }>;

/** The effective axis of one assignment, or of the task itself when `agency` is null: no gaps, no overlaps, from its first day on. */
export type Lane = Readonly<{ agency: string | null; pieces: readonly Piece[] }>;
