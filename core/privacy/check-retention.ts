import { checkSequence, type Problem, unknownAmong } from '../directory/problem.ts';
import type { ServiceRow } from '../directory/service.ts';
import type { Topic } from '../directory/topic.ts';
import type { Life } from '../ticket/life.ts';
import type { Retention } from './retention.ts';

type Rules = {
  retention: readonly Retention[];
  services: readonly ServiceRow[];
  topics: readonly Topic[];
  life: readonly Life[];
};

const nameOf = ({ service, topic }: Retention): string =>
  ['retention', service ?? 'everything', topic ?? []].flat().join(' ');

/** Checks that a retention period is longer than the time in which the ticket may be reopened. */
const checkLength = ({ keepDays, ...row }: Retention, life: readonly Life[]): Problem[] => {
  const most = Math.max(...life.map(({ reopening }) => reopening.withinDays));
  return keepDays > most
    ? []
    : [{ row: nameOf({ keepDays, ...row }), reason: `ends before a reopening, ${most} days` }];
};

const checkTopic = (row: Retention, { services, topics }: Rules): Problem[] => {
  const { service, topic } = row;
  const codes = topics.filter((one) => one.service === service).map(({ code }) => code);
  const known = new Set<string>(services.map(({ code }) => code));
  return [
    ...unknownAmong(nameOf(row), 'service', service === undefined ? [] : [service], known),
    ...unknownAmong(
      nameOf(row),
      `topic of ${service ?? 'no service'}`,
      topic === undefined ? [] : [topic],
      new Set(codes),
    ),
  ];
};

/**
 * Checks the retention rules: periods follow each other without overlap, and one rule without end covers every service and
 * topic.
 */
export const checkRetention = (rules: Rules): Problem[] => {
  const { retention, life } = rules;
  const isForAll = ({ service, topic, validTo }: Retention) => !service && !topic && !validTo;
  return [
    ...checkSequence(retention, nameOf, true),
    ...retention.flatMap((row) => [...checkTopic(row, rules), ...checkLength(row, life)]),
    ...(retention.some(isForAll)
      ? []
      : [{ row: 'retention everything', reason: 'has no rule without end' }]),
  ];
};
