import type { Directory } from '../directory/directory.ts';
import { operatorUnit, type UnitInForce, unitInForce } from '../directory/unit.ts';
import type { RouteDecision } from './route-decision.ts';

/**
 * Returns the unit that receives the ticket by a routing decision: the lead unit, the unit that decides instead, or the
 * operators.
 */
export const leadOf = (route: RouteDecision, directory: Directory, now: Date): UnitInForce => {
  const named = route.kind === 'routed' ? route.lead : route.unit;
  return (named && unitInForce(directory, named, now)) || operatorUnit(directory, now);
};
