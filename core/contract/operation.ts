import type * as z from 'zod';
import type { AccessRule } from '../staff/members/access-rules.ts';
import type { RouteContract } from './route-contract.ts';

export type ApiAudience = 'public' | 'staff';

/** API route with the fields that the OpenAPI document needs. */
export type DescribedRoute = {
  audience: ApiAudience;
  method: string;
  path: string;
  contract: RouteContract;
  /** Roles that may call the route, if it requires a sign-in. */
  access?: AccessRule | undefined;
};

/** Returns the routes of a public API that the documentation describes: all with a contract. HTML pages have none. */
export function describePublicRoutes(
  routes: readonly { method: string; path: string; contract?: RouteContract | undefined }[],
): DescribedRoute[] {
  return routes.flatMap(({ method, path, contract }) =>
    contract ? [{ audience: 'public' as const, method, path, contract }] : [],
  );
}

/** Operation in the OpenAPI document: a route, or one action of a route that serves several actions. */
export type ApiOperation = DescribedRoute & {
  /** Method and path of the route that serves the operation. */
  route: string;
  /** Ticket action that the operation performs, if the route serves several. */
  act?: string | undefined;
  body?: z.ZodType | undefined;
};

/** Converts routes to OpenAPI operations. A route with several actions yields one operation for each action. */
export function toApiOperations(routes: readonly DescribedRoute[]): ApiOperation[] {
  return routes.flatMap((described): ApiOperation[] => {
    const { method, path, contract } = described;
    const operation = { ...described, route: `${method} ${path}` };
    const { each, body } = contract;
    if (!each) return [{ ...operation, body }];
    return Object.entries(each.bodies).map(([act, ofAct]) => ({
      ...operation,
      path: path.replace(`{${each.param}}`, act),
      act,
      body: ofAct,
    }));
  });
}
