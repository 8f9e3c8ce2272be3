import { findAreaInForce } from '../directory/area.ts';
import type { Directory } from '../directory/directory.ts';
import { getService, Service } from '../directory/service.ts';
import { findTopic } from '../directory/topic.ts';
import { findUnitInForce, findUnitRow } from '../directory/unit.ts';
import type { RouteDecision, RoutingReason } from '../routing/route-decision.ts';
import { routeFactTexts, routeTexts as words } from './wording/routes.ts';

type Day = { directory: Directory; on: Date };
type Names = Record<(typeof routeFactTexts)[number][1], (code: string) => string>;

const listed = (names: readonly string[]): string => names.join(', ');

const unitName = (ref: string, { directory, on }: Day): string =>
  findUnitInForce(directory, ref, on)?.name ?? findUnitRow(directory, ref, on)?.name ?? ref;

const areaName = (code: string, { directory, on }: Day): string =>
  findAreaInForce(directory, code, on)?.fullName ?? code;

/**
 * Returns functions that replace the codes of units, areas and topics by the names they had on the day of the routing
 * decision. Unknown codes stay unchanged.
 */
const namesOn = (day: Day): Names => ({
  text: (text) => text,
  unit: (ref) => unitName(ref, day),
  area: (code) => areaName(code, day),
  'unit-or-area': (code) => (/^\d/.test(code) ? areaName(code, day) : unitName(code, day)),
  topic: (code) => {
    const topic = findTopic(day.directory, code, day.on);
    return topic ? `${code} ${topic.name}` : code;
  },
  service: (code) => {
    const service = Service.safeParse(code).data;
    return service ? getService(day.directory, service).name : code;
  },
});

const isPlain = (rule: string): rule is keyof typeof words.rules =>
  Object.hasOwn(words.rules, rule);

const idOf = (rule: string): string => rule.replace('area-rule-', '');

const ruleName = (rule: string): string =>
  isPlain(rule) ? words.rules[rule] : words.areaRule(idOf(rule));

const ruleInFull = (rule: string, { areaRules }: Directory): string => {
  if (isPlain(rule)) return words.rules[rule];
  const text = areaRules.find(({ id }) => String(id) === idOf(rule))?.text ?? '';
  return words.areaRuleInFull(idOf(rule), text.replace(/\.$/, ''));
};

const reason = ({ rule, facts }: RoutingReason, day: Day): string => {
  const names = namesOn(day);
  const factTexts = routeFactTexts.flatMap(([fact, kind, say]) => {
    const found = facts[fact];
    return found === undefined ? [] : [say(listed([found].flat().map(names[kind])))];
  });
  return `- ${ruleInFull(rule, day.directory)}: ${factTexts.join('; ')}.`;
};

const outcome = (route: RouteDecision, day: Day): string[] => {
  switch (route.kind) {
    case 'routed': {
      const together = route.coUnits.map((unit) => unitName(unit, day));
      return [
        words.routed(unitName(route.lead, day)),
        ...(together.length > 0 ? [words.together(listed(together))] : []),
        words.decidedBy(ruleName(route.rule)),
      ];
    }
    case 'operator': {
      const names = route.candidates.map((candidate) => candidate.name);
      return [
        words.operator(words.reasons[route.reason], route.unit && unitName(route.unit, day)),
        ...(names.length > 0 ? [words.candidates(listed(names))] : []),
      ];
    }
    case 'elsewhere':
      return [words.elsewhere(route.province.name, route.hotline)];
  }
};

/**
 * Explains in Vietnamese to which unit a ticket was routed and why: first the decision, then each routing rule with the
 * facts that it used.
 */
export function formatRouteExplanation(
  route: RouteDecision,
  directory: Directory,
  on: Date,
): string[] {
  const day = { directory, on };
  return [
    ...outcome(route, day),
    ...(route.call ? [words.call(route.call)] : []),
    ...route.because.map((because) => reason(because, day)),
  ];
}
