import type { Metadata } from './metadata.js';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

export type PlainRecord = { readonly [key: string]: Plain };

export type Fact<Type extends string = string, Data extends PlainRecord = PlainRecord> = Readonly<{
  type: Type;
  data: Readonly<Data>;
}>;

/** A fact as the ledger holds it: `sequence` is its place in the whole log (dense from 0), `revision` its place in its stream. */
export type Recorded<Event extends Fact = Fact> = Event &
  Readonly<{
    eventId: string;
    stream: string;
    revision: number;
    sequence: number;
    recordedAt: string;
    metadata: Metadata;
  }>;
