import type { Directory } from '../directory/model/directory.ts';
import type { ResolvedPlace } from './resolve-place.ts';
import type { RouteDecision } from './route-decision.ts';
import { findSpecialRoutingRule } from './special-routing-rule.ts';

type RedirectDecision = Omit<Extract<RouteDecision, { kind: 'elsewhere' }>, 'unit'>;

/**
 * Returns the redirection of a report about a place in another province to that province's hotline. Returns undefined if the
 * place is in the hotline's area or unknown, or if no redirection rule is in force.
 */
export function routeToOtherProvince(
  located: ResolvedPlace,
  directory: Directory,
  on: Date,
): RedirectDecision | undefined {
  const elsewhere = findSpecialRoutingRule(directory, 'elsewhere', on);
  if (located.kind !== 'elsewhere' || !elsewhere) return undefined;
  const { code, name, diallingCode } = located.province;
  const rule = `area-rule-${elsewhere.id}`;
  const hotline = `0${diallingCode}${elsewhere.hotline}`;
  const because = [{ rule, facts: { province: code, hotline } }];
  return { kind: 'elsewhere', province: { code, name }, hotline, rule, because };
}
