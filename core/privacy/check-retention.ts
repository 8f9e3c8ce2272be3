import {
  checkNamesExist,
  checkValidityPeriods,
  type DirectoryProblem,
} from '../directory/model/problem.ts';
import type { ServiceRow } from '../directory/model/services/service.ts';
import type { Topic } from '../directory/model/services/topic.ts';
import type { TicketPolicy } from '../ticket/model/ticket-policy.ts';
import type { RetentionRule } from './retention.ts';

type Rules = {
  retention: readonly RetentionRule[];
  services: readonly ServiceRow[];
  topics: readonly Topic[];
  life: readonly TicketPolicy[];
};

const buildRuleName = ({ service, topic }: RetentionRule): string =>
  ['retention', service ?? 'everything', topic ?? []].flat().join(' ');

/** Checks that a retention period is longer than the period in which a ticket may be reopened. */
const checkLength = (
  { keepDays, ...row }: RetentionRule,
  policies: readonly TicketPolicy[],
): DirectoryProblem[] => {
  const most = Math.max(...policies.map(({ reopening }) => reopening.withinDays));
  return keepDays > most
    ? []
    : [
        {
          row: buildRuleName({ keepDays, ...row }),
          reason: `ends before a reopening, ${most} days`,
        },
      ];
};

const checkTopic = (row: RetentionRule, { services, topics }: Rules): DirectoryProblem[] => {
  const { service, topic } = row;
  const codes = topics.filter((one) => one.service === service).map(({ code }) => code);
  const known = new Set<string>(services.map(({ code }) => code));
  return [
    ...checkNamesExist(
      buildRuleName(row),
      'service',
      service === undefined ? [] : [service],
      known,
    ),
    ...checkNamesExist(
      buildRuleName(row),
      `topic of ${service ?? 'no service'}`,
      topic === undefined ? [] : [topic],
      new Set(codes),
    ),
  ];
};

/**
 * Checks the retention rules. The periods of a rule must follow each other without overlap, and a rule without end date must
 * exist that covers every service and topic.
 */
export function validateRetentionRules(rules: Rules): DirectoryProblem[] {
  const { retention, life: policies } = rules;
  const isForAll = ({ service, topic, validTo }: RetentionRule) => !service && !topic && !validTo;
  return [
    ...checkValidityPeriods(retention, buildRuleName, true),
    ...retention.flatMap((row) => [...checkTopic(row, rules), ...checkLength(row, policies)]),
    ...(retention.some(isForAll)
      ? []
      : [{ row: 'retention everything', reason: 'has no rule without end' }]),
  ];
}
