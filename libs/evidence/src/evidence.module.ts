import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AttachEvidenceController } from './attach-evidence/attach-evidence.controller.js';
import { AttachEvidenceHandler } from './attach-evidence/attach-evidence.command.js';
import type { AttachmentPlace } from './attachment-place.js';
import { AttachmentStore } from './attachment-store.js';
import { EvidenceController } from './read-evidence/evidence.controller.js';
import { OpenAttachmentHandler } from './read-evidence/open-attachment.query.js';
import { Staging } from './staging.js';
import { FolderStore } from './store/folder-store.js';
import { S3Store } from './store/s3-store.js';
import { SweepAtStart } from './sweep-at-start.js';

@Module({})
export class EvidenceModule {
  /** `imports`: the modules that export `Sight`. */
  static forRoot({ folder, s3 }: AttachmentPlace, imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: EvidenceModule,
      imports: [CqrsModule, ...imports],
      controllers: [AttachEvidenceController, EvidenceController],
      providers: [
        AttachEvidenceHandler,
        OpenAttachmentHandler,
        SweepAtStart,
        { provide: Staging, useFactory: () => new Staging(join(folder, 'incoming')) },
        { provide: AttachmentStore, useFactory: () => (s3 === null ? new FolderStore(folder) : new S3Store(s3)) },
      ],
      exports: [Staging],
    };
  }
}
