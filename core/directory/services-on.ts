import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { ServiceRow } from './service.ts';
import { type Topic, topicsOn } from './topic.ts';

export type OfferedService = ServiceRow & { topics: Topic[] };

/** What the public may choose on that day: the services in the hotline's order, each with its topics. */
export const servicesOn = (
  directory: { services: readonly ServiceRow[]; topics: readonly Topic[] },
  on: Date,
): OfferedService[] => {
  const topics = topicsOn(directory, on);
  const date = localDate(on);
  const rows = directory.services.filter((row) => row.isOffered && isValidOn(row, date));
  return rows
    .toSorted((a, b) => a.order - b.order)
    .map((row) => ({ ...row, topics: topics.filter(({ service }) => service === row.code) }));
};
