import type * as z from 'zod';
import type { Contract } from './contract.ts';

export type Door = 'public' | 'staff';

/** A line of a door's route table, as far as the published description tells of it. */
export type DescribedRoute = {
  door: Door;
  method: string;
  path: string;
  contract?: Contract | undefined;
};

/** One thing that can be asked for: a route, or one of the acts that share one. */
export type Operation = Omit<DescribedRoute, 'contract'> & {
  /** The route that answers it, by which access is given and words are found. */
  route: string;
  act?: string | undefined;
  contract: Contract;
  body?: z.ZodType | undefined;
};

const none: Contract = { answers: { 200: undefined } };

/** Each route as the operations that it stands for. */
export const operationsOf = (routes: readonly DescribedRoute[]): Operation[] =>
  routes.flatMap(({ door, method, path, contract = none }): Operation[] => {
    const operation = { door, method, path, contract, route: `${method} ${path}` };
    const { each, body } = contract;
    if (!each) return [{ ...operation, body }];
    return Object.entries(each.bodies).map(([act, ofAct]) => ({
      ...operation,
      path: path.replace(`{${each.param}}`, act),
      act,
      body: ofAct,
    }));
  });
