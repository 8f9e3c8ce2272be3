import type { Directory } from '../directory/directory.ts';
import type { Priority, Service } from '../directory/service.ts';
import type { Topic } from '../directory/topic.ts';
import { operatorUnit, type UnitRef } from '../directory/unit.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import { aboveOperators, byAccused } from './by-accused.ts';
import { byTopic } from './by-topic.ts';
import { guidedElsewhere } from './guided-elsewhere.ts';
import { emergencyCall } from './place-rules.ts';
import { resolvePlace } from './resolve-place.ts';
import { type RouteCase, toOperator } from './route-case.ts';
import type { Because, RouteDecision } from './route-decision.ts';
import { unitExclusion } from './unit-exclusion.ts';

export type RouteRequest = {
  service: Service;
  topic?: string | undefined;
  /** The area that the citizen chose; it goes before what the words say. */
  areaCode?: string | undefined;
  /** The place in the citizen's own words. */
  place?: string | undefined;
  /** The units that the report complains about. */
  accused?: readonly UnitRef[] | undefined;
  /** The sender says that it concerns an office or an official, whether or not they name which. */
  isAboutOffice?: boolean | undefined;
  /** A P1 report goes to its usual unit at once, unless that unit is accused. */
  priority?: Priority | undefined;
  on: Date;
};

/** The topic in force; the operators choose one when it is missing, unknown or of another service. */
const topicOf = (
  { service, topic: code, on }: RouteRequest,
  directory: Directory,
): Topic | RouteDecision => {
  const inForce = directory.topics.filter((topic) => isValidOn(topic, localDate(on)));
  const topic = inForce.find((candidate) => candidate.code === code);
  if (topic?.service === service) return topic;
  const candidates = inForce
    .filter((candidate) => candidate.service === service)
    .map((candidate) => ({ kind: 'topic' as const, code: candidate.code, name: candidate.name }));
  const reason = topic ? 'topic-of-another-service' : code ? 'unknown-topic' : 'no-topic';
  const facts = { service, ...(code && { topic: code }) };
  return toOperator(reason, candidates, [{ rule: 'topic', facts }]);
};

const decide = (request: RouteRequest, directory: Directory): RouteDecision => {
  const { on, place = '' } = request;
  const located = resolvePlace(request, directory);
  const elsewhere = guidedElsewhere(located, directory, on);
  if (elsewhere) return { ...elsewhere, unit: operatorUnit(directory, on).ref };
  const topic = topicOf(request, directory);
  if ('kind' in topic) return topic;

  const emergency = emergencyCall(topic, directory, on);
  const because: Because[] = [
    { rule: 'topic', facts: { topic: topic.code, lead: topic.lead } },
    ...located.because,
    ...(emergency ? [emergency.because] : []),
  ];
  const current = { topic, located, place, on, directory };
  const decision = leadFor(current, request, because);
  return emergency ? { ...decision, call: emergency.call } : decision;
};

/** The usual units when nobody is accused, or when help can't wait and the accused would not be the one to give it. */
const leadFor = (current: RouteCase, request: RouteRequest, because: Because[]): RouteDecision => {
  const { accused = [], isAboutOffice, priority } = request;
  const isUrgent = priority === 'P1';
  if (accused.length === 0) {
    return isAboutOffice && !isUrgent
      ? toOperator('office-not-named', [], because)
      : byTopic(current, because);
  }
  const usual = isUrgent ? byTopic(current, because) : undefined;
  const isExcluded = unitExclusion(current.directory, accused, current.on);
  return usual?.kind === 'routed' && !isExcluded(usual.lead)
    ? usual
    : byAccused(current, accused, because);
};

/** Removes every excluded unit from a decision; without a lead the operators decide. */
const withoutExcluded = (
  decision: RouteDecision,
  isExcluded: (ref: UnitRef) => boolean,
): RouteDecision => {
  if (decision.kind !== 'routed') return decision;
  if (isExcluded(decision.lead)) return toOperator('no-level-above', [], decision.because);
  return { ...decision, coUnits: decision.coUnits.filter((ref) => !isExcluded(ref)) };
};

/**
 * Returns who answers for a report: the topic's units for that place on that day; the operators whenever that isn't
 * certain; for another province, its own hotline. An accused unit, or one subordinate to it, is never in the decision.
 */
export const chooseUnit = (request: RouteRequest, directory: Directory): RouteDecision => {
  const { accused = [], on } = request;
  const isExcluded = unitExclusion(directory, accused, on);
  const decision = withoutExcluded(decide(request, directory), isExcluded);
  const unit = decision.kind === 'operator' && aboveOperators(accused, directory, on);
  return unit ? { ...decision, unit } : decision;
};
