import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ReadStoreUrl } from '#libs/read-store';
import { ActsInterceptor } from './idempotency/acts.interceptor.js';
import { Claimant } from './idempotency/claimant.js';
import { IdempotencyClaims } from './idempotency/claims.query.js';
import { ForgetAnswers } from './idempotency/forget-answers.js';

/** What routes marked by `@Act` need, for the whole program; the read store must be in place. */
@Module({})
export class WebModule {
  static forRoot({ answersKeptMs }: Readonly<{ answersKeptMs: number }>): DynamicModule {
    return {
      module: WebModule,
      providers: [
        { provide: Claimant, useFactory: (url: string) => new Claimant(url), inject: [ReadStoreUrl] },
        IdempotencyClaims,
        {
          provide: ForgetAnswers,
          useFactory: (claims: IdempotencyClaims) => new ForgetAnswers(claims, answersKeptMs),
          inject: [IdempotencyClaims],
        },
        { provide: APP_INTERCEPTOR, useClass: ActsInterceptor },
      ],
    };
  }
}
