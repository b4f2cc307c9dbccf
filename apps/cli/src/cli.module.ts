import { Module, type DynamicModule } from '@nestjs/common';
import { agencyEntities, agencyReadModels, AgenciesModule } from '#libs/agencies';
import { EventStoreModule } from '#libs/event-store';
import { IntakeModule } from '#libs/intake';
import { ProcessesModule } from '#libs/processes';
import { ReadStoreModule } from '#libs/read-store';
import { TasksModule } from '#libs/tasks';
import { viewEntities, viewReadModels, ViewsModule } from '#libs/views';

@Module({})
export class CliModule {
  static on(url: string): DynamicModule {
    return {
      module: CliModule,
      imports: [
        EventStoreModule.forRoot({ url }),
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
      ],
    };
  }
}
