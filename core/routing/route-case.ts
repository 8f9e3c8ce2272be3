import { type Area, childrenOf } from '../directory/area.ts';
import type { Directory } from '../directory/directory.ts';
import type { Topic } from '../directory/topic.ts';
import type { UnitInForce } from '../directory/unit.ts';
import type { ResolvedPlace } from './resolve-place.ts';
import type { Because, Candidate, OperatorReason, RouteDecision } from './route-decision.ts';

/** Facts established about a report before its units are chosen. */
export type RouteCase = {
  topic: Topic;
  located: ResolvedPlace;
  /** Place in the citizen's own words. */
  place: string;
  on: Date;
  directory: Directory;
};

export const areaOf = ({ located }: RouteCase): Area | undefined =>
  located.kind === 'area' ? located.area : undefined;

type Hinted = { area: Area; hint?: string };

const areaCandidates = (found: readonly Hinted[]): Candidate[] =>
  found.map(({ area: { code, fullName: name }, hint }) => ({
    kind: 'area',
    code,
    name,
    ...(hint && { hint }),
  }));

export const toOperator = (
  reason: OperatorReason,
  candidates: Candidate[],
  because: Because[],
): RouteDecision => ({ kind: 'operator', reason, candidates, because });

/** Returns a decision for the operators to find the place, with candidate areas if there are any. */
export const toLocate = (current: RouteCase, because: Because[]): RouteDecision => {
  const { located, directory, on } = current;
  if (located.kind === 'unclear') {
    return toOperator(located.reason, areaCandidates(located.hits), because);
  }
  const area = areaOf(current);
  if (!area) return toOperator('unknown-place', [], because);
  const parts = childrenOf(directory, area, on).map((part) => ({ area: part }));
  return toOperator('area-too-wide', areaCandidates(parts), because);
};

type Chosen = { lead: UnitInForce; co: readonly UnitInForce[]; rule: string; because: Because[] };

export const routed = (
  { topic, located }: RouteCase,
  { lead, co, rule, because }: Chosen,
): RouteDecision => {
  const coUnits = new Set(co.map(({ ref }) => ref));
  coUnits.delete(lead.ref);
  const area = located.kind === 'area' && {
    code: located.area.code,
    validFrom: located.area.validFrom,
    name: located.area.fullName,
    source: located.source,
  };
  return {
    kind: 'routed',
    lead: lead.ref,
    coUnits: [...coUnits],
    topic: topic.code,
    ...(area && { area }),
    rule,
    because,
  };
};
