import { Injectable, Module, type CanActivate, type DynamicModule, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Refusals, RightsGuard, Sight, Succession, type CallingRequest, type Principal } from '#libs/access';

type Request = CallingRequest & Readonly<{ headers: Readonly<Record<string, string | string[] | undefined>> }>;
type World = Readonly<{ sees?: Sight['sees']; predecessorsOf?: Succession['predecessorsOf'] }>;

/** In this header of a request a spec says who asks, as the JSON of a principal or a part of it. */
export const AS = 'x-spec-principal';

const office: Principal = {
  ...{ subject: 'tester', name: 'Tester', roles: ['government-office'], agency: null, fields: [] },
};

/**
 * For specs of routes: the real guard and table of rights, without tokens. Who asks is what the header `AS` says, else the
 * Government Office. What the streams would tell is said by `world`: everything is seen and nobody was merged unless said.
 */
export const letInAs = ({ sees, predecessorsOf }: World = {}): DynamicModule => {
  @Injectable()
  class SpokenFor implements CanActivate {
    canActivate(context: ExecutionContext): boolean {
      const request = context.switchToHttp().getRequest<Request>();
      const said = request.headers[AS];
      request.principal =
        typeof said === 'string' ? { ...office, ...(JSON.parse(said) as Partial<Principal>) } : office;
      return true;
    }
  }
  @Module({})
  class SpecAccess {}
  return {
    module: SpecAccess,
    providers: [
      Refusals,
      { provide: Sight, useValue: { sees: sees ?? (async () => true) } },
      { provide: Succession, useValue: { predecessorsOf: predecessorsOf ?? (async () => []) } },
      { provide: APP_GUARD, useClass: SpokenFor },
      { provide: APP_GUARD, useClass: RightsGuard },
    ],
  };
};
