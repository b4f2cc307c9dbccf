import type { Metadata, PlainRecord } from '#libs/kernel';
import { UnknownSchemaVersion } from './unknown-schema-version.js';

/** Turns data of one schema version into data of the next. Pure: the same event decodes the same way for ever. */
export type Upcast = (data: PlainRecord, metadata: Metadata) => PlainRecord;

/**
 * Per event type the steps from version to version: the first turns version 1 into 2, the second 2 into 3. A type has as
 * many versions as steps and one more; a type that is not named here stands at version 1.
 */
export type Upcasters = Readonly<Record<string, readonly Upcast[]>>;

/** The schema version that new events of the type are written with. */
export const currentVersion = (type: string, upcasters: Upcasters): number => stepsOf(type, upcasters).length + 1;

/** Data of a stored event in the current schema of its type. */
export const upcast = (
  event: Readonly<{ type: string; schemaVersion: number; data: PlainRecord; metadata: Metadata; sequence: number }>,
  upcasters: Upcasters,
): PlainRecord => {
  const steps = stepsOf(event.type, upcasters);
  const { schemaVersion } = event;
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > steps.length + 1) {
    throw new UnknownSchemaVersion(event.type, schemaVersion, steps.length + 1, event.sequence);
  }
  return steps.slice(schemaVersion - 1).reduce((data, step) => step(data, event.metadata), event.data);
};

const stepsOf = (type: string, upcasters: Upcasters): readonly Upcast[] =>
  (Object.hasOwn(upcasters, type) ? upcasters[type] : undefined) ?? [];
