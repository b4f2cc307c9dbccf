import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { EveryRouteHasARow } from './rights/every-route-has-a-row.js';
import { Refusals } from './rights/refusals.js';
import { RightsGuard } from './rights/rights.guard.js';
import { WhoAmIController } from './who-am-i.controller.js';

@Module({})
export class AccessModule {
  /** `imports`: the modules that export `Sight` and `Succession`. */
  static forRoot(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: AccessModule,
      imports: [DiscoveryModule, ...imports],
      controllers: [WhoAmIController],
      providers: [Refusals, EveryRouteHasARow, { provide: APP_GUARD, useClass: RightsGuard }],
      exports: [Refusals],
    };
  }
}
