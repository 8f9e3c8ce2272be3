import { routeFactFormats, routeExplanationTexts as words } from '../../../../i18n/office.ts';
import { findAreaInForce } from '../../../directory/model/areas/area.ts';
import type { Directory } from '../../../directory/model/directory.ts';
import { findUnitInForce, findUnitRow } from '../../../directory/model/organization/unit.ts';
import { getService, ServiceCode } from '../../../directory/model/services/service.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import type { RouteDecision, RoutingReason } from '../../../routing/route-decision.ts';
import { formatOtherProvince } from '../../../routing/route-to-other-province.ts';
import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn, type Validity } from '../../../time/validity.ts';

type DirectoryOnDay = { directory: Directory; on: Date };
type NameFormatters = Record<(typeof routeFactFormats)[number][1], (code: string) => string>;

const joinNames = (names: readonly string[]): string => names.join(', ');

const getUnitName = (ref: string, { directory, on }: DirectoryOnDay): string =>
  findUnitInForce(directory, ref, on)?.name ?? findUnitRow(directory, ref, on)?.name ?? ref;

const hasEnded = ({ validTo }: Validity, on: Date): boolean =>
  validTo !== null && validTo < toLocalDate(on);

const getAreaName = (code: string, { directory, on }: DirectoryOnDay): string =>
  findAreaInForce(directory, code, on)?.fullName ?? code;

/** Returns the name of an area that has ended by the day, by its code; the code may have been reused since. */
const getFormerAreaName = (code: string, { directory, on }: DirectoryOnDay): string =>
  directory.areas.findLast((area) => area.code === code && hasEnded(area, on))?.fullName ?? code;

const getProvinceName = (code: string, { directory }: DirectoryOnDay): string =>
  directory.otherProvinces.find((province) => province.code === code)?.name ?? code;

/**
 * Returns functions that replace the codes of units, areas, provinces and topics by the names they had on the day of the
 * routing decision. Unknown codes stay unchanged.
 */
const createNameFormatters = (day: DirectoryOnDay): NameFormatters => ({
  text: (text) => text,
  unit: (ref) => getUnitName(ref, day),
  area: (code) => getAreaName(code, day),
  'former-area': (code) => getFormerAreaName(code, day),
  province: (code) => getProvinceName(code, day),
  'unit-or-area': (code) => (/^\d/.test(code) ? getAreaName(code, day) : getUnitName(code, day)),
  topic: (code) => findTopic(day.directory, code, day.on)?.name ?? code,
  service: (code) => {
    const service = ServiceCode.safeParse(code).data;
    return service ? getService(day.directory, service, day.on).name : code;
  },
});

const isNamedRule = (rule: string): rule is keyof typeof words.rules =>
  Object.hasOwn(words.rules, rule);

const getAreaRuleId = (rule: string): string => rule.replace('area-rule-', '');

const getRuleName = (rule: string): string =>
  isNamedRule(rule) ? words.rules[rule] : words.areaRule(getAreaRuleId(rule));

const formatFullRule = (rule: string, { directory, on }: DirectoryOnDay): string => {
  if (isNamedRule(rule)) return words.rules[rule];
  const rows = directory.areaRules.filter(({ id }) => String(id) === getAreaRuleId(rule));
  const text = rows.find((row) => isValidOn(row, toLocalDate(on)))?.text ?? '';
  return words.areaRuleInFull(getAreaRuleId(rule), text.replace(/\.$/, ''));
};

const formatReason = ({ rule, facts }: RoutingReason, day: DirectoryOnDay): string => {
  const names = createNameFormatters(day);
  const factTexts = routeFactFormats.flatMap(([fact, kind, say]) => {
    const found = facts[fact];
    return found === undefined ? [] : [say(joinNames([found].flat().map(names[kind])))];
  });
  return `- ${formatFullRule(rule, day)}: ${factTexts.join('; ')}.`;
};

const formatOutcome = (route: RouteDecision, day: DirectoryOnDay): string[] => {
  switch (route.kind) {
    case 'routed': {
      const together = route.coUnits.map((unit) => getUnitName(unit, day));
      return [
        words.routed(getUnitName(route.lead, day)),
        ...(together.length > 0 ? [words.together(joinNames(together))] : []),
        words.decidedBy(getRuleName(route.rule)),
      ];
    }
    case 'operator': {
      const names = route.candidates.map((candidate) => candidate.name);
      return [
        words.operator(words.reasons[route.reason], route.unit && getUnitName(route.unit, day)),
        ...(names.length > 0 ? [words.candidates(joinNames(names))] : []),
      ];
    }
    case 'elsewhere':
      return [words.elsewhere(formatOtherProvince(route.province, 'vi'), route.hotline)];
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
    ...formatOutcome(route, day),
    ...(route.call ? [words.call(route.call)] : []),
    ...route.because.map((because) => formatReason(because, day)),
  ];
}
