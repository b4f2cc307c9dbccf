import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Operation, Public } from '../operation.decorator.js';
import { EveryRouteHasARow } from './every-route-has-a-row.js';

const starting = (...controllers: (new () => object)[]) => {
  @Module({ imports: [DiscoveryModule], controllers, providers: [EveryRouteHasARow] })
  class House {}
  return Test.createTestingModule({ imports: [House] })
    .compile()
    .then((house) => house.init());
};

@Controller('good')
class Good {
  @Get()
  @Public('look', 'Anyone may look')
  look(): void {}

  @Post()
  @Operation('assignTask', 'In the table')
  act(): void {}

  noRoute(): void {}
}

@Controller('forgetful')
class Forgetful {
  @Get()
  @Operation('getTask', 'In the table')
  fine(): void {}

  @Get('bare')
  bare(): void {}

  @Post('bare')
  alsoBare(): void {}
}

describe('a program with routes', () => {
  it('starts when each has a row in the table of rights or is public', async () => {
    const house = await starting(Good);
    expect(house.get(Good)).toBeInstanceOf(Good);
  });

  it('does not start when one has none, and says which', async () => {
    await expect(starting(Good, Forgetful)).rejects.toThrow(
      'routes without a row in the table of rights: Forgetful.bare, Forgetful.alsoBare',
    );
  });
});
