import { chooseReportUnits, type ReportRoutingInput } from '../../../core/routing/choose-unit.ts';
import type { RouteDecision } from '../../../core/routing/route-decision.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';

const serviceOf = (topic: string) =>
  testDirectory.topics.find(({ code }) => code === topic)?.service ?? 'other';

export function choose(topic: string, request: Partial<ReportRoutingInput> = {}) {
  return chooseReportUnits(
    { service: serviceOf(topic), topic, on: launchDay, ...request },
    testDirectory,
  );
}

export function units(decision: RouteDecision) {
  return decision.kind === 'routed' ? [decision.lead, ...decision.coUnits] : [decision.kind];
}

export function reason(decision: RouteDecision) {
  return decision.kind === 'operator' ? decision.reason : decision.kind;
}

export function candidates(decision: RouteDecision) {
  return decision.kind === 'operator' ? decision.candidates.map(({ code }) => code) : [];
}
