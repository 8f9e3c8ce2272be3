import type { Directory } from '../directory/model/directory.ts';
import { getOperatorUnit, type UnitRef } from '../directory/model/organization/unit.ts';
import type { Priority, ServiceCode } from '../directory/model/services/service.ts';
import type { Topic } from '../directory/model/services/topic.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import { findEmergencyNumber } from './apply-special-routing-rules.ts';
import { applyTopicAnswers, type TopicDetails } from './apply-topic-answers.ts';
import { resolvePlace } from './resolve-place.ts';
import { findUnitAboveOperators, routeAroundAccused } from './route-around-accused.ts';
import { routeByTopic } from './route-by-topic.ts';
import type { RouteDecision, RoutingReason } from './route-decision.ts';
import { routeOutsideArea } from './route-outside-area.ts';
import { routeToOtherProvince } from './route-to-other-province.ts';
import { type RoutingContext, routeToOperators } from './routing-context.ts';
import { buildUnitExclusionPredicate } from './unit-exclusion.ts';

export type ReportRoutingInput = {
  service: ServiceCode;
  topic?: string | undefined;
  /** Code of the area that the citizen selected. It takes precedence over the place text. */
  areaCode?: string | undefined;
  /** Place of the report in the citizen's own words (free text). */
  place?: string | undefined;
  /** Units that the report complains about. */
  accused?: readonly UnitRef[] | undefined;
  /** True if the sender stated that the report concerns an office or official, named or not. */
  isAboutOffice?: boolean | undefined;
  /** Priority of the report. A P1 report goes to the topic's usual unit at once, unless that unit is accused. */
  priority?: Priority | undefined;
  on: Date;
} & TopicDetails;

/**
 * Returns the report's topic as valid on the day. If the topic is missing, unknown or belongs to another service, returns a
 * decision that leaves the routing to the operators.
 */
const resolveTopic = (
  { service, topic: code, on }: ReportRoutingInput,
  directory: Directory,
): Topic | RouteDecision => {
  const inForce = directory.topics.filter((topic) => isValidOn(topic, toLocalDate(on)));
  const topic = inForce.find((candidate) => candidate.code === code);
  if (topic?.service === service) return topic;
  const candidates = inForce
    .filter((candidate) => candidate.service === service)
    .map((candidate) => ({ kind: 'topic' as const, code: candidate.code, name: candidate.name }));
  const reason = topic ? 'topic-of-another-service' : code ? 'unknown-topic' : 'no-topic';
  const facts = { service, ...(code && { topic: code }) };
  return routeToOperators(reason, candidates, [{ rule: 'topic', facts }]);
};

const decideRoute = (request: ReportRoutingInput, directory: Directory): RouteDecision => {
  const { on, place = '' } = request;
  const located = resolvePlace(request, directory);
  const elsewhere = routeToOtherProvince(located, directory, on);
  if (elsewhere) return { ...elsewhere, unit: getOperatorUnit(directory, on).ref };
  const usual = resolveTopic(request, directory);
  if ('kind' in usual) return usual;
  const { topic, because: answered } = applyTopicAnswers(usual, request);

  const emergency = findEmergencyNumber(topic, directory, on);
  const because: RoutingReason[] = [
    { rule: 'topic', facts: { topic: usual.code, lead: usual.lead } },
    ...answered,
    ...located.because,
    ...(emergency ? [emergency.because] : []),
  ];
  const current = { topic, located, place, on, directory };
  const decision = routeByAccusation(current, request, because);
  return emergency ? { ...decision, call: emergency.call } : decision;
};

/**
 * Routes the report to its topic's usual units if no unit is accused, or if it is a P1 report and the usual lead unit isn't
 * accused. Otherwise routes a complaint around the accused units, or to the operators if the sender did not name the office.
 */
const routeByAccusation = (
  current: RoutingContext,
  request: ReportRoutingInput,
  because: RoutingReason[],
): RouteDecision => {
  const { accused = [], isAboutOffice, priority } = request;
  const isUrgent = priority === 'P1';
  if (accused.length === 0) {
    return isAboutOffice && !isUrgent
      ? routeToOperators('office-not-named', [], because)
      : ((isUrgent ? undefined : routeOutsideArea(current, because)) ??
          routeByTopic(current, because));
  }
  const usual = isUrgent ? routeByTopic(current, because) : undefined;
  const isExcluded = buildUnitExclusionPredicate(current.directory, accused, current.on);
  return usual?.kind === 'routed' && !isExcluded(usual.lead)
    ? usual
    : routeAroundAccused(current, accused, because);
};

/**
 * Removes units that must not receive the ticket (accused units and units below them) from a routing decision. If the lead
 * unit is among them, the operators decide.
 */
const removeExcludedUnits = (
  decision: RouteDecision,
  isExcluded: (ref: UnitRef) => boolean,
): RouteDecision => {
  if (decision.kind !== 'routed') return decision;
  if (isExcluded(decision.lead)) return routeToOperators('no-level-above', [], decision.because);
  return { ...decision, coUnits: decision.coUnits.filter((ref) => !isExcluded(ref)) };
};

/**
 * Chooses the lead unit and co-units for a report by topic, place and day. If the choice is uncertain, the operators decide.
 * A report about another province is redirected to that province's hotline. Never chooses an accused unit or a unit below an
 * accused unit.
 */
export function chooseReportUnits(
  request: ReportRoutingInput,
  directory: Directory,
): RouteDecision {
  const { accused = [], on } = request;
  const isExcluded = buildUnitExclusionPredicate(directory, accused, on);
  const decision = removeExcludedUnits(decideRoute(request, directory), isExcluded);
  const unit = decision.kind === 'operator' && findUnitAboveOperators(accused, directory, on);
  return unit ? { ...decision, unit } : decision;
}
