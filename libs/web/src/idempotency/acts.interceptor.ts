import { Injectable, Logger, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { firstValueFrom, of, type Observable } from 'rxjs';
import { ACT, type ActOptions } from '../act.decorator.js';
import { mediaTypeRefused } from '../bodies/media-type-refused.js';
import { mediaTypeOf } from '../bodies/media-type.js';
import { uploadOf, type UploadRequest } from '../bodies/upload-of.js';
import { correlationOf } from '../correlation.js';
import { checkPrecondition } from '../precondition.js';
import type { MetadataRequest } from '../request-metadata.js';
import { answerOf } from './answer-of.js';
import { claimKey } from './claim-key.js';
import { claimRefused } from './claim-refused.js';
import { IdempotencyClaims, type Answer } from './claims.query.js';
import { fingerprintOf } from './fingerprint.js';
import { idempotencyKey } from './idempotency-key.js';

type ActRequest = MetadataRequest & UploadRequest & Readonly<{ method: string; url: string }>;
type Reply = { header: (name: string, value: string) => unknown; getHeader: (name: string) => unknown };

/**
 * Carries out each act at most once, however often it is sent with the same `Idempotency-Key`: a repetition gets the
 * stored answer byte for byte. Runs after the guard and before the body is validated. A refusal gives the key back. An
 * answer that could not be stored is made again from the log, which knows the command id.
 */
@Injectable()
export class ActsInterceptor implements NestInterceptor {
  private readonly log = new Logger(ActsInterceptor.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly claims: IdempotencyClaims,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const act = this.reflector.get<ActOptions | undefined>(ACT, context.getHandler());
    if (act === undefined) return next.handle();
    const request = context.switchToHttp().getRequest<ActRequest>();
    const reply = context.switchToHttp().getResponse<Reply>();
    if (request.caller === undefined) throw new Error('an act without a guard');
    const key = claimKey(request.caller, idempotencyKey(request));
    const fingerprint = await asked(request, act);
    request.asked = fingerprint.toString('hex');
    const claimed = await this.claims.claim(key, fingerprint);
    if (claimed.kind === 'answered') {
      reply.header('idempotency-replayed', 'true');
      return send(reply, claimed.answer);
    }
    if (claimed.kind !== 'mine') throw claimRefused(claimed.kind);
    return send(reply, await this.carryOut(key, request, () => answered(act, request, reply, next)));
  }

  private async carryOut(key: Buffer, request: ActRequest, answer: () => Promise<Answer>): Promise<Answer> {
    const told = (error: unknown): void =>
      this.log.warn(`request ${correlationOf(request)}: its key could not be settled: ${String(error)}`);
    try {
      const made = await answer();
      await this.claims.answer(key, made).catch(told);
      return made;
    } catch (error) {
      await this.claims.release(key).catch(told);
      throw error;
    }
  }
}

const answered = async (act: ActOptions, request: ActRequest, reply: Reply, next: CallHandler): Promise<Answer> => {
  checkPrecondition(request, act.ifMatch);
  const result: unknown = await firstValueFrom(next.handle(), { defaultValue: undefined });
  return answerOf(result, act.status ?? 200, reply.getHeader('location'));
};

const asked = async (request: ActRequest, act: ActOptions): Promise<Buffer> => {
  const { method, url, headers, body } = request;
  const mediaType = mediaTypeOf(headers);
  if (act.files !== true && request.isMultipart?.() === true) throw mediaTypeRefused(mediaType, ['application/json']);
  const upload = act.files === true ? await uploadOf(request) : null;
  return fingerprintOf({ method, url, mediaType, body, upload });
};

const send = (reply: Reply, { headers, body }: Answer): Observable<unknown> => {
  Object.entries(headers).forEach(([name, value]) => reply.header(name, value));
  if (body === '') return of(undefined);
  reply.header('content-type', 'application/json; charset=utf-8');
  return of(body);
};
