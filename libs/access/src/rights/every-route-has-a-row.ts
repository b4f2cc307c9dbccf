import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { OPERATION, PUBLIC } from '../operation.decorator.js';

type Method = (...args: readonly unknown[]) => unknown;

/** Stops the start of a program that has a route which names no operation and is not declared public. */
@Injectable()
export class EveryRouteHasARow implements OnModuleInit {
  private readonly scanner = new MetadataScanner();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming every route without a row */
  onModuleInit(): void {
    const bare = this.discovery.getControllers().flatMap(({ metatype }) => this.withoutRow(metatype as Type));
    if (bare.length > 0) throw new Error(`routes without a row in the table of rights: ${bare.join(', ')}`);
  }

  private withoutRow(controller: Type): readonly string[] {
    const methods = controller.prototype as Readonly<Record<string, Method>>;
    return this.scanner
      .getAllMethodNames(methods)
      .filter((name) => {
        const method = methods[name] as Method;
        const isRoute = Reflect.hasMetadata(PATH_METADATA, method);
        return isRoute && this.reflector.get(OPERATION, method) === undefined && !this.reflector.get(PUBLIC, method);
      })
      .map((name) => `${controller.name}.${name}`);
  }
}
