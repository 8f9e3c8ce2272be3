import type { Directory } from '../directory/model/directory.ts';
import {
  findUnitForArea,
  findUnitRow,
  hasOneUnitPerArea,
} from '../directory/model/organization/unit.ts';
import type { Topic } from '../directory/model/services/topic.ts';
import { findEmergencyNumber, findIndustrialParkUnits } from './apply-special-routing-rules.ts';
import type { RouteDecision, RoutingReason } from './route-decision.ts';
import {
  getLocatedArea,
  type RoutingContext,
  routeForPlaceReview,
  routeToOperators,
  routeToUnit,
} from './routing-context.ts';
import { findSpecialRoutingRule } from './special-routing-rule.ts';

/**
 * Returns the unit with this code for the report's place. If the unit has a successor, returns the successor and a routing
 * reason that names both.
 */
const findUnitForReport = (code: string, current: RoutingContext) => {
  const unit = findUnitForArea(current.directory, code, getLocatedArea(current), current.on);
  const isSuccessor = unit !== undefined && unit.code !== code;
  const facts = { unit: code, now: unit?.code ?? code };
  const because: RoutingReason[] = isSuccessor ? [{ rule: 'unit-in-force', facts }] : [];
  return { code, unit, because };
};

/**
 * Routes the report to the operators because the topic's lead unit can't be determined: the directory has no such unit, or
 * the place is too vague.
 */
const routeWithoutLead = (current: RoutingContext, because: RoutingReason[]): RouteDecision => {
  const { topic, directory, on } = current;
  if (!findUnitRow(directory, topic.lead, on)) {
    const why: RoutingReason = { rule: 'unit-in-force', facts: { unit: topic.lead } };
    return routeToOperators('unit-to-be-entered', [], [...because, why]);
  }
  return routeForPlaceReview(current, because);
};

const isUnitPerArea = (code: string, directory: Directory, on: Date): boolean => {
  const row = findUnitRow(directory, code, on);
  return row !== undefined && hasOneUnitPerArea(row);
};

/** Returns whether the place of a report determines a unit of its topic. */
export function isTopicRoutedByPlace(
  { lead, co }: Pick<Topic, 'lead' | 'co'>,
  directory: Directory,
  on: Date,
): boolean {
  return [lead, ...co].some((code) => isUnitPerArea(code, directory, on));
}

/**
 * Returns whether an unclear place must be clarified before routing, because a co-unit of the topic depends on the place.
 * Life-threatening emergencies are routed without clarification.
 */
const needsPlace = ({ topic, directory, on }: RoutingContext): boolean =>
  !findEmergencyNumber(topic, directory, on) &&
  topic.co.some((code) => isUnitPerArea(code, directory, on));

/** Routes a report to the lead unit and co-units of its topic that are valid for the report's place and day. */
export function routeByTopic(current: RoutingContext, because: RoutingReason[]): RouteDecision {
  const { topic, located, place, directory, on } = current;
  const { unit: lead, because: succession } = findUnitForReport(topic.lead, current);
  if (!lead) return routeWithoutLead(current, because);
  if (located.kind === 'unclear' && needsPlace(current))
    return routeForPlaceReview(current, because);

  const parks = findIndustrialParkUnits(place, directory, on);
  const co = [...topic.co, ...parks.units].map((code) => findUnitForReport(code, current));
  const missing = co.filter(({ unit }) => !unit).map(({ code }) => code);
  const byArea = lead.area && findSpecialRoutingRule(directory, 'unit-by-area', on);
  const rule = byArea ? `area-rule-${byArea.id}` : 'topic';
  return routeToUnit(current, {
    lead,
    co: co.flatMap(({ unit }) => unit ?? []),
    rule,
    because: [
      ...because,
      ...(byArea ? [{ rule, facts: { unit: topic.lead, lead: lead.ref } }] : []),
      ...succession,
      ...co.flatMap((one) => one.because),
      ...parks.because,
      ...(missing.length > 0 ? [{ rule: 'unit-in-force', facts: { missing } }] : []),
    ],
  });
}
