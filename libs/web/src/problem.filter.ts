import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { errorForLog } from '#libs/telemetry';
import { correlationOf } from './correlation.js';
import { outcomeOf } from './outcome.js';
import { sendProblem, type ProblemReply, type ProblemRequest } from './send-problem.js';

/** Every error leaves as a problem: a rejection as 422, a fault of the request as 4xx, anything else as a 500 that tells nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ProblemRequest>();
    const outcome = outcomeOf(error);
    if (outcome.status >= 500 && outcome.status !== 503) {
      this.log.error({ event: 'request-failed', correlationId: correlationOf(request), error: errorForLog(error) });
    }
    sendProblem(request, http.getResponse<ProblemReply>(), outcome);
  }
}
