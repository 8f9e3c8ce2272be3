import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { ServiceRow } from './service.ts';
import { type Topic, topicsOn } from './topic.ts';

export type OfferedService = ServiceRow & { topics: Topic[] };

/** All that a ticket can be on that day, be it for the hotline's own use. */
export const serviceRowsOn = (
  { services }: { services: readonly ServiceRow[] },
  on: Date,
): ServiceRow[] => {
  const date = localDate(on);
  return services.filter((row) => isValidOn(row, date));
};

/** What the public may choose on that day: the services in the hotline's order, each with its topics. */
export const servicesOn = (
  directory: { services: readonly ServiceRow[]; topics: readonly Topic[] },
  on: Date,
): OfferedService[] => {
  const topics = topicsOn(directory, on);
  return serviceRowsOn(directory, on)
    .filter(({ isOffered }) => isOffered)
    .toSorted((a, b) => a.order - b.order)
    .map((row) => ({ ...row, topics: topics.filter(({ service }) => service === row.code) }));
};
