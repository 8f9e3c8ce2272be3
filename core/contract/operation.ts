import type * as z from 'zod';
import type { RouteContract } from './route-contract.ts';

export type ApiAudience = 'public' | 'staff';

/** API route with the fields that the OpenAPI document needs. */
export type DescribedRoute = {
  audience: ApiAudience;
  method: string;
  path: string;
  contract?: RouteContract | undefined;
};

/** Operation in the OpenAPI document: a route, or one action of a route that serves several actions. */
export type ApiOperation = Omit<DescribedRoute, 'contract'> & {
  /** Method and path of the route that serves the operation. Permissions and descriptions are looked up by it. */
  route: string;
  act?: string | undefined;
  contract: RouteContract;
  body?: z.ZodType | undefined;
};

const none: RouteContract = { answers: { 200: undefined } };

/** Converts routes to OpenAPI operations. A route with several actions yields one operation for each action. */
export function toApiOperations(routes: readonly DescribedRoute[]): ApiOperation[] {
  return routes.flatMap(({ audience, method, path, contract = none }): ApiOperation[] => {
    const operation = { audience: audience, method, path, contract, route: `${method} ${path}` };
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
