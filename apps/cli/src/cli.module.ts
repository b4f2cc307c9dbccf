import { Module, type DynamicModule } from '@nestjs/common';
import { agencyEntities, agencyReadModels, AgenciesModule } from '#libs/agencies';
import { EventStoreModule, storeChoice } from '#libs/event-store';
import { attachmentPlace, EvidenceModule } from '#libs/evidence';
import { IntakeModule } from '#libs/intake';
import { everyEventType, ProcessesModule } from '#libs/processes';
import { ReadStoreModule } from '#libs/read-store';
import type { Settings } from '#libs/settings';
import { TasksModule } from '#libs/tasks';
import { viewEntities, viewReadModels, ViewsModule } from '#libs/views';

@Module({})
export class CliModule {
  static on(url: string, settings: Settings): DynamicModule {
    return {
      module: CliModule,
      imports: [
        EventStoreModule.forRoot({ url, choice: storeChoice(settings), types: everyEventType }),
        ReadStoreModule.forRoot({
          url,
          entities: [...agencyEntities, ...viewEntities],
          readModels: [...agencyReadModels, ...viewReadModels],
          run: true,
        }),
        AgenciesModule,
        TasksModule,
        IntakeModule,
        ViewsModule,
        ProcessesModule,
        EvidenceModule.forRoot(attachmentPlace(settings), [TasksModule]),
      ],
    };
  }
}
