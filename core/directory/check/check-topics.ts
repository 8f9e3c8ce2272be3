import type { OtherProvince } from '../../routing/other-province.ts';
import type { SpecialRoutingRule } from '../../routing/special-routing-rule.ts';
import type { Unit } from '../model/organization/unit.ts';
import { checkNamesExist, checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';
import type { ServiceRow } from '../model/services/service.ts';
import { listLeadUnits, type Topic } from '../model/services/topic.ts';

type Routing = {
  units: readonly Unit[];
  services: readonly ServiceRow[];
  topics: readonly Topic[];
  areaRules: readonly SpecialRoutingRule[];
  otherProvinces: readonly OtherProvince[];
};

const checkTopic = (
  topic: Topic,
  units: ReadonlySet<string>,
  services: ReadonlySet<string>,
): DirectoryProblem[] => {
  const { code, service, lead, co } = topic;
  const row = `topics ${code}`;
  return [
    ...checkNamesExist(row, 'service', [service], services),
    ...checkNamesExist(row, 'unit', [...listLeadUnits(topic), ...co], units),
    ...(new Set([lead, ...co]).size <= co.length ? [{ row, reason: 'names a unit twice' }] : []),
  ];
};

const checkRule = (
  rule: SpecialRoutingRule,
  units: ReadonlySet<string>,
  topics: ReadonlySet<string>,
): DirectoryProblem[] => {
  const row = `areaRules ${rule.id}`;
  return [
    ...('units' in rule ? checkNamesExist(row, 'unit', rule.units, units) : []),
    ...('exceptTopics' in rule ? checkNamesExist(row, 'topic', rule.exceptTopics, topics) : []),
  ];
};

export function checkTopics(routing: Routing): DirectoryProblem[] {
  const units = new Set(routing.units.map(({ code }) => code));
  const services = new Set<string>(routing.services.map(({ code }) => code));
  const topics = new Set(routing.topics.map(({ code }) => code));
  const provinces = new Set(routing.otherProvinces.map(({ code }) => code));
  return [
    ...checkValidityPeriods(routing.services, ({ code }) => `services ${code}`),
    ...checkValidityPeriods(routing.topics, ({ code }) => `topics ${code}`),
    ...checkValidityPeriods(routing.areaRules, ({ kind }) => `areaRules ${kind}`),
    ...checkValidityPeriods(routing.otherProvinces, ({ code }) => `otherProvinces ${code}`, true),
    ...routing.otherProvinces.flatMap(({ code, mergedInto = code }) =>
      checkNamesExist(`otherProvinces ${code}`, 'province', [mergedInto], provinces),
    ),
    ...routing.topics.flatMap((topic) => checkTopic(topic, units, services)),
    ...routing.areaRules.flatMap((rule) => checkRule(rule, units, topics)),
  ];
}
