import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ImportDocumentHandler } from './import-document/import-document.command.js';
import { ImportDocumentController } from './import-document/import-document.controller.js';
import { SettleDocumentHandler } from './settle-document/settle-document.command.js';

@Module({
  imports: [CqrsModule],
  controllers: [ImportDocumentController],
  providers: [ImportDocumentHandler, SettleDocumentHandler],
})
export class IntakeModule {}
