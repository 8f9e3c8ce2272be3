import { areaNameTexts } from '../../i18n/citizens.ts';
import type { Directory } from '../directory/model/directory.ts';
import { findUnitForArea, type UnitInForce } from '../directory/model/organization/unit.ts';
import type { Lang } from '../messages/lang.ts';
import { findOwnProvince } from './other-province.ts';
import { type ResolvedPlace, resolvePlace } from './resolve-place.ts';
import type { RouteDecision, RoutingReason } from './route-decision.ts';
import { type RoutingContext, routeToUnit } from './routing-context.ts';
import { findSpecialRoutingRule } from './special-routing-rule.ts';

type OutsideArea = { rule: string; lead: UnitInForce; co: UnitInForce[]; former: string };

/** Returns the units for a place in the hotline's province but outside its area, if a rule for such places is in force. */
const findUnitsOutsideArea = (
  located: ResolvedPlace,
  directory: Directory,
  on: Date,
): OutsideArea | undefined => {
  const former = located.kind === 'unclear' ? located.outside : undefined;
  const row = findSpecialRoutingRule(directory, 'rest-of-province', on);
  if (!former || !row) return undefined;
  const [lead, ...co] = row.units.flatMap(
    (code) => findUnitForArea(directory, code, undefined, on) ?? [],
  );
  return lead && { rule: `area-rule-${row.id}`, lead, co, former: former.name };
};

/** Routes a report about a place in the hotline's province but outside its area. Undefined for other places. */
export function routeOutsideArea(
  current: RoutingContext,
  because: RoutingReason[],
): RouteDecision | undefined {
  const found = findUnitsOutsideArea(current.located, current.directory, current.on);
  if (!found) return undefined;
  const { rule, lead, co } = found;
  const units = [lead, ...co].map(({ ref }) => ref);
  return routeToUnit(current, {
    lead,
    co,
    rule,
    because: [...because, { rule, facts: { units } }],
  });
}

/** Explains to the sender where a report goes whose place is in the hotline's province but outside its area. */
export function explainPlaceOutsideArea(
  place: string,
  directory: Directory,
  { on, lang }: { on: Date; lang: Lang },
): string | undefined {
  const found = findUnitsOutsideArea(resolvePlace({ place, on }, directory), directory, on);
  const own = findOwnProvince(directory, on);
  if (!found || !own) return undefined;
  const { former, lead } = found;
  return areaNameTexts[lang].outside({ former, province: own.name, unit: lead.name });
}
