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
  ['retention', service, topic ?? []].flat().join(' ');

/** Nobody's words go while they may still ask for their matter to be taken up again. */
const checkLength = ({ keepDays, ...row }: Retention, life: readonly Life[]): Problem[] => {
  const most = Math.max(...life.map(({ reopening }) => reopening.withinDays));
  return keepDays > most
    ? []
    : [{ row: nameOf({ keepDays, ...row }), reason: `ends before a reopening, ${most} days` }];
};

const checkTopic = (row: Retention, topics: readonly Topic[]): Problem[] =>
  row.topic === null
    ? []
    : unknownAmong(
        nameOf(row),
        `topic of ${row.service}`,
        [row.topic],
        new Set(topics.filter(({ service }) => service === row.service).map(({ code }) => code)),
      );

/** Each service says how long its tickets are kept; a topic may say otherwise. */
export const checkRetention = ({ retention, services, topics, life }: Rules): Problem[] => {
  const codes = new Set<string>(services.map(({ code }) => code));
  const endless = new Set(
    retention.filter(({ topic, validTo }) => !topic && !validTo).map(({ service }) => service),
  );
  return [
    ...checkSequence(retention, nameOf, true),
    ...retention.flatMap((row) => [
      ...unknownAmong(nameOf(row), 'service', [row.service], codes),
      ...checkTopic(row, topics),
      ...checkLength(row, life),
    ]),
    ...[...codes]
      .filter((code) => !endless.has(code))
      .map((code) => ({ row: `retention ${code}`, reason: 'has no rule without end' })),
  ];
};
