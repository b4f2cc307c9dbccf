import { Rejection } from '#libs/kernel';
import type { Handled } from './decide-and-append.js';
import { rememberedStreams } from './remembered-streams.js';
import { RevisionMoved } from './revision-moved.js';
import type { Streams } from './streams.js';

/**
 * Carries out an act upon streams as they were seen at `since` (see `ReadStreamOptions`) or later, when whoever lets the
 * caller in has just read them. An append confirms what was decided so; a refusal, or that nothing is to be done, is not
 * believed but decided again upon streams that are read for it.
 */
export const uponSeenStreams = async (
  store: Streams,
  since: number | null,
  act: (streams: Streams) => Promise<Handled>,
): Promise<Handled> => {
  if (since === null) return act(rememberedStreams(store));
  try {
    const handled = await act(rememberedStreams(store, since));
    if (handled.repeated || handled.events > 0) return handled;
  } catch (error) {
    if (!(error instanceof Rejection || error instanceof RevisionMoved)) throw error;
  }
  return act(rememberedStreams(store));
};
