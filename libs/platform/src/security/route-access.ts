import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@mikrosprint/contracts';

export const routeAccessKey = 'mikrosprint:route-access';

/** Every route carries exactly one verdict; boot refuses a route with none. */
export type RouteAccess = { kind: 'public' } | { kind: 'permission'; permission: Permission };

/** Anyone may call this route, signed in or not. */
export const Public = () => SetMetadata(routeAccessKey, { kind: 'public' } satisfies RouteAccess);

/** Only roles that hold this permission may call the route. Which rows they see is decided in the query. */
export const Allow = (permission: Permission) =>
  SetMetadata(routeAccessKey, { kind: 'permission', permission } satisfies RouteAccess);
