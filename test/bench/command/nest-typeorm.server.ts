import 'reflect-metadata';
import { Body, Controller, HttpCode, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { InjectRepository, TypeOrmModule } from '@nestjs/typeorm';
import { Column, Entity, PrimaryGeneratedColumn, Repository } from 'typeorm';

@Entity({ schema: 'nested', name: 'report' })
class Report {
  @PrimaryGeneratedColumn('uuid', { name: 'report_id' })
  reportId!: string;

  @Column({ name: 'task_id', type: 'text' })
  taskId!: string;

  @Column({ type: 'text' })
  agency!: string;

  @Column({ type: 'json' })
  body!: object;
}

@Controller('v1/tasks/:taskId/assignments/:agency/reports')
class ReportController {
  constructor(@InjectRepository(Report) private readonly reports: Repository<Report>) {}

  @Post()
  @HttpCode(200)
  async file(
    @Param('taskId') taskId: string,
    @Param('agency') agency: string,
    @Body() body: object,
  ): Promise<Readonly<{ reportId: string }>> {
    const { reportId } = await this.reports.save(this.reports.create({ taskId, agency, body }));
    return { reportId };
  }
}

/** The framework and the mapper of this program with the usual `save()`, without token, validation, rights or streams. */
@Module({
  imports: [
    TypeOrmModule.forRoot({
      ...{ type: 'postgres', url: process.env['DATABASE_URL'] ?? '', entities: [Report], synchronize: false },
      poolSize: 10,
    }),
    TypeOrmModule.forFeature([Report]),
  ],
  controllers: [ReportController],
})
class PeerModule {}

const app = await NestFactory.create<NestFastifyApplication>(PeerModule, new FastifyAdapter(), { logger: false });
process.on('SIGTERM', () => process.exit(0));
await app.listen(Number(process.env['PORT']), process.env['HOST'] ?? '127.0.0.1');
process.stdout.write(`Nest and TypeORM listen: it listens on ${await app.getUrl()}\n`);
