import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Operation } from '#libs/access';
import { Metrics } from '#libs/telemetry';

@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Operation('getMetrics', 'What the server counts about itself, as Prometheus reads it')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  getMetrics(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
