import { chooseUnit, type RouteRequest } from '../../../core/routing/choose-unit.ts';
import type { RouteDecision } from '../../../core/routing/route-decision.ts';
import { directory, launch } from '../../support/the-directory.ts';

const serviceOf = (topic: string) =>
  directory.topics.find(({ code }) => code === topic)?.service ?? 'other';

export const choose = (topic: string, request: Partial<RouteRequest> = {}) =>
  chooseUnit({ service: serviceOf(topic), topic, on: launch, ...request }, directory);

export const units = (decision: RouteDecision) =>
  decision.kind === 'routed' ? [decision.lead, ...decision.coUnits] : [decision.kind];

export const reason = (decision: RouteDecision) =>
  decision.kind === 'operator' ? decision.reason : decision.kind;

export const candidates = (decision: RouteDecision) =>
  decision.kind === 'operator' ? decision.candidates.map(({ code }) => code) : [];
