import type { Directory } from '../directory/model/directory.ts';
import {
  findUnitInForce,
  getOperatorUnit,
  type UnitInForce,
} from '../directory/model/organization/unit.ts';
import type { RouteDecision } from './route-decision.ts';

/**
 * Returns the unit that gets the ticket under a routing decision: the chosen lead unit, or the unit that decides instead of
 * accused operators, or else the operators.
 */
export function resolveLeadUnit(
  route: RouteDecision,
  directory: Directory,
  now: Date,
): UnitInForce {
  const named = route.kind === 'routed' ? route.lead : route.unit;
  return (named && findUnitInForce(directory, named, now)) || getOperatorUnit(directory, now);
}
