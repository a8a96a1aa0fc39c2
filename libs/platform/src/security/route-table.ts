import { Injectable, RequestMethod, type OnModuleInit, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { routeAccessKey, type RouteAccess } from './route-access.js';

export interface Route {
  method: string;
  /** With a leading slash and `:parameters`, without the prefix of the application. */
  path: string;
  access: RouteAccess;
  handler: string;
}

/** Every HTTP route with its verdict, read from the controllers themselves. */
@Injectable()
export class RouteTable implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** Refuses to start with a route that nobody decided about. */
  onModuleInit(): void {
    const undecided = this.all().filter(({ access }) => access === undefined);
    if (undecided.length > 0) {
      const names = undecided.map(({ handler }) => handler).join(', ');
      throw new Error(`These routes have neither @Public nor @Allow: ${names}.`);
    }
  }

  routes(): Route[] {
    return this.all().flatMap(({ access, ...route }) => (access === undefined ? [] : [{ ...route, access }]));
  }

  private all(): (Omit<Route, 'access'> & { access?: RouteAccess })[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (typeof metatype !== 'function' || typeof instance !== 'object' || instance === null) return [];
      const prototype: Record<string, unknown> = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => this.routesOf(metatype as Type, name, prototype[name]));
    });
  }

  private routesOf(controller: Type, name: string, method: unknown) {
    if (typeof method !== 'function') return [];
    const paths: unknown = Reflect.getMetadata(PATH_METADATA, method);
    if (paths === undefined) return [];
    const verb: RequestMethod = Reflect.getMetadata(METHOD_METADATA, method);
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(routeAccessKey, [
      method,
      controller,
    ]);
    const bases = [Reflect.getMetadata(PATH_METADATA, controller) as unknown].flat();
    return bases.flatMap((base) =>
      [paths].flat().map((path) => ({
        method: RequestMethod[verb] ?? 'GET',
        path: `/${[base, path].map(trimSlashes).filter(Boolean).join('/')}`,
        access,
        handler: `${controller.name}.${name}`,
      })),
    );
  }
}

function trimSlashes(part: unknown): string {
  return String(part ?? '').replace(/^\/+|\/+$/g, '');
}
