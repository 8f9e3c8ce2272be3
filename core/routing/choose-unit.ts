import type { Directory } from '../directory/directory.ts';
import type { Service } from '../directory/service.ts';
import type { Topic } from '../directory/topic.ts';
import { operatorUnit, type UnitRef } from '../directory/unit.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import { aboveOperators, byAccused } from './by-accused.ts';
import { byTopic } from './by-topic.ts';
import { guidedElsewhere } from './guided-elsewhere.ts';
import { emergencyCall } from './place-rules.ts';
import { resolvePlace } from './resolve-place.ts';
import { toOperator } from './route-case.ts';
import type { Because, RouteDecision } from './route-decision.ts';

export type RouteRequest = {
  service: Service;
  topic?: string | undefined;
  /** The area that the citizen chose; it goes before what the words say. */
  areaCode?: string | undefined;
  /** The place in the citizen's own words. */
  place?: string | undefined;
  /** The units that the report complains about. */
  accused?: readonly UnitRef[] | undefined;
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
  const { on, place = '', accused = [] } = request;
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
  const decision =
    accused.length > 0 ? byAccused(current, accused, because) : byTopic(current, because);
  return emergency ? { ...decision, call: emergency.call } : decision;
};

/**
 * Who answers for a report: the topic's units for that place on that day, never one it complains
 * about; the operators whenever that isn't certain; for another province, its own hotline.
 */
export const chooseUnit = (request: RouteRequest, directory: Directory): RouteDecision => {
  const decision = decide(request, directory);
  const { accused = [], on } = request;
  const unit = decision.kind === 'operator' && aboveOperators(accused, directory, on);
  return unit ? { ...decision, unit } : decision;
};
