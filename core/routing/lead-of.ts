import type { Directory } from '../directory/directory.ts';
import { operatorUnit, type UnitInForce, unitInForce } from '../directory/unit.ts';
import type { RouteDecision } from './route-decision.ts';

/** The unit that has the ticket by a decision: who must answer or, where nobody can be named, whoever decides instead. */
export const leadOf = (route: RouteDecision, directory: Directory, now: Date): UnitInForce => {
  const named = route.kind === 'routed' ? route.lead : route.unit;
  return (named && unitInForce(directory, named, now)) || operatorUnit(directory, now);
};
