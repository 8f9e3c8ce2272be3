import { type Area, findChildAreas } from '../directory/model/areas/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import type { UnitInForce } from '../directory/model/organization/unit.ts';
import type { Topic } from '../directory/model/services/topic.ts';
import { findFormerName, formatAreaHint } from '../directory/read/areas/area-hint.ts';
import type { AreaSearchResult } from '../directory/read/areas/search-areas.ts';
import type { ResolvedPlace } from './resolve-place.ts';
import type {
  OperatorRoutingReason,
  RouteDecision,
  RoutingCandidate,
  RoutingReason,
} from './route-decision.ts';

/** Facts about a report that are determined before its units are chosen. */
export type RoutingContext = {
  topic: Topic;
  located: ResolvedPlace;
  /** Place of the report in the citizen's own words (free text). */
  place: string;
  on: Date;
  directory: Directory;
};

export function getLocatedArea({ located }: RoutingContext): Area | undefined {
  return located.kind === 'area' ? located.area : undefined;
}

const toAreaCandidates = (
  found: readonly AreaSearchResult[],
  { directory, on }: Pick<RoutingContext, 'directory' | 'on'>,
): RoutingCandidate[] =>
  found.map((result) => {
    const { code, fullName } = result.area;
    const name = findFormerName(directory, result, on) ?? fullName;
    const hint = formatAreaHint(directory, result, { on, lang: 'vi' });
    return { kind: 'area', code, name, ...(hint && { hint }) };
  });

export function routeToOperators(
  reason: OperatorRoutingReason,
  candidates: RoutingCandidate[],
  because: RoutingReason[],
): RouteDecision {
  return { kind: 'operator', reason, candidates, because };
}

/** Routes the report to the operators, who must determine its place. The decision lists candidate areas if there are any. */
export function routeForPlaceReview(
  current: RoutingContext,
  because: RoutingReason[],
): RouteDecision {
  const { located, directory, on } = current;
  if (located.kind === 'unclear') {
    return routeToOperators(located.reason, toAreaCandidates(located.hits, current), because);
  }
  const area = getLocatedArea(current);
  if (!area) return routeToOperators('unknown-place', [], because);
  const parts = findChildAreas(directory, area, on).map(
    ({ code, fullName: name }): RoutingCandidate => ({ kind: 'area', code, name }),
  );
  return routeToOperators('area-too-wide', parts, because);
}

type ChosenUnits = {
  lead: UnitInForce;
  co: readonly UnitInForce[];
  rule: string;
  because: RoutingReason[];
};

export function routeToUnit(
  { topic, located }: RoutingContext,
  { lead, co, rule, because }: ChosenUnits,
): RouteDecision {
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
}
