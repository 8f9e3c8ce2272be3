import { checkNamesExist, type DirectoryProblem } from '../model/problem.ts';
import type { ServiceRow } from '../model/services/service.ts';
import type { Topic } from '../model/services/topic.ts';

type ServicesAndTopics = { services: readonly ServiceRow[]; topics: readonly Topic[] };

/** Returns the values of a service that no other service can have. */
const listUniqueValues = ({ phoneMenu, linkedFrom, emergencyTopic }: ServiceRow): string[] => [
  ...(phoneMenu ? [`phone key ${phoneMenu.digit}`] : []),
  ...linkedFrom.map((page) => `linkedFrom ${page}`),
  ...(emergencyTopic === undefined ? [] : ['emergencyTopic']),
];

const checkUniqueValues = (services: readonly ServiceRow[]): DirectoryProblem[] =>
  services.flatMap((row, at) =>
    listUniqueValues(row).flatMap((value) => {
      const first = services
        .slice(0, at)
        .find((other) => other.code !== row.code && listUniqueValues(other).includes(value));
      const reason = `${value} belongs to service ${first?.code}`;
      return first ? [{ row: `services ${row.code}`, reason }] : [];
    }),
  );

const checkTopicsOfService = (
  { code, emergencyTopic }: ServiceRow,
  topics: readonly Topic[],
): DirectoryProblem[] => {
  const row = `services ${code}`;
  const own = new Set(topics.filter(({ service }) => service === code).map((topic) => topic.code));
  return checkNamesExist(row, 'topic', emergencyTopic === undefined ? [] : [emergencyTopic], own);
};

const checkPublication = ({ code, isHealth, isPublishable, privacy }: ServiceRow) => {
  const row = `services ${code}`;
  const { isNeverPublished } = privacy;
  return [
    ...(isHealth && !isNeverPublished
      ? [{ row, reason: 'isHealth requires privacy.isNeverPublished' }]
      : []),
    ...(isPublishable && isNeverPublished
      ? [{ row, reason: 'isPublishable contradicts privacy.isNeverPublished' }]
      : []),
  ];
};

/** Checks the rules of the services that the schema of a single row cannot express. */
export function checkServices({ services, topics }: ServicesAndTopics): DirectoryProblem[] {
  const fallbacks = new Set(services.filter((row) => row.isFallback).map(({ code }) => code));
  const row = `services ${[...fallbacks].at(-1) ?? ''}`.trim();
  return [
    ...(fallbacks.size === 1 ? [] : [{ row, reason: 'exactly one service must have isFallback' }]),
    ...checkUniqueValues(services),
    ...services.flatMap((service) => checkTopicsOfService(service, topics)),
    ...services.flatMap(checkPublication),
  ];
}
