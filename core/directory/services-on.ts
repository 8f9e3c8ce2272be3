import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { ServiceRow } from './service.ts';
import { type Topic, topicsOn } from './topic.ts';

export type OfferedService = ServiceRow & { topics: Topic[] };

/** What the public may choose on that day: the services, each with its topics; nothing internal. */
export const servicesOn = (
  directory: { services: readonly ServiceRow[]; topics: readonly Topic[] },
  on: Date,
): OfferedService[] => {
  const topics = topicsOn(directory, on);
  return directory.services
    .filter((row) => row.code !== 'other' && isValidOn(row, localDate(on)))
    .map((row) => ({ ...row, topics: topics.filter(({ service }) => service === row.code) }));
};
