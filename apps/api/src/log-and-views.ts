import type { DynamicModule } from '@nestjs/common';
import { agencyEntities, agencyReadModels } from '#libs/agencies';
import { EventStoreModule, storeChoice, type EventStoreOptions } from '#libs/event-store';
import { everyEventType } from '#libs/processes';
import { ReadStoreModule } from '#libs/read-store';
import type { Settings } from '#libs/settings';
import { viewEntities, viewReadModels } from '#libs/views';

type Place = Readonly<{
  url: string;
  settings: Settings;
  project: boolean;
  restMs?: number;
  observe?: EventStoreOptions['observe'];
}>;

/** The log and the read models of it, which this process keeps or, where it does not `project`, only reads. */
export const logAndViews = ({ url, settings, project, restMs, observe }: Place): readonly DynamicModule[] => [
  EventStoreModule.forRoot({
    ...{ url, choice: storeChoice(settings), types: everyEventType },
    ...(observe === undefined ? {} : { observe }),
  }),
  ReadStoreModule.forRoot({
    url,
    entities: [...agencyEntities, ...viewEntities],
    readModels: [...agencyReadModels, ...viewReadModels],
    run: project,
    restMs,
    brief: true,
  }),
];
