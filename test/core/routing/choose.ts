import { chooseUnit, type RouteRequest } from '../../../core/routing/choose-unit.ts';
import type { RouteDecision } from '../../../core/routing/route-decision.ts';
import { launchDay, testDirectory } from '../../support/the-directory.ts';

const serviceOf = (topic: string) =>
  testDirectory.topics.find(({ code }) => code === topic)?.service ?? 'other';

export const choose = (topic: string, request: Partial<RouteRequest> = {}) =>
  chooseUnit({ service: serviceOf(topic), topic, on: launchDay, ...request }, testDirectory);

export const units = (decision: RouteDecision) =>
  decision.kind === 'routed' ? [decision.lead, ...decision.coUnits] : [decision.kind];

export const reason = (decision: RouteDecision) =>
  decision.kind === 'operator' ? decision.reason : decision.kind;

export const candidates = (decision: RouteDecision) =>
  decision.kind === 'operator' ? decision.candidates.map(({ code }) => code) : [];
