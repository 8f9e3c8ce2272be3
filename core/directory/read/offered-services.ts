import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import type { ServiceRow } from '../model/service.ts';
import { listTopics, type Topic } from '../model/topic.ts';

export type OfferedService = ServiceRow & { topics: Topic[] };

/** Returns all services that are valid on the day, including those that citizens cannot choose. */
export function listServiceRows(
  { services }: { services: readonly ServiceRow[] },
  on: Date,
): ServiceRow[] {
  const date = toLocalDate(on);
  return services.filter((row) => isValidOn(row, date));
}

/** Returns the services that citizens can choose on the day, in display order, each with its topics. */
export function listOfferedServices(
  directory: { services: readonly ServiceRow[]; topics: readonly Topic[] },
  on: Date,
): OfferedService[] {
  const topics = listTopics(directory, on);
  return listServiceRows(directory, on)
    .filter(({ isOffered }) => isOffered)
    .toSorted((a, b) => a.order - b.order)
    .map((row) => ({ ...row, topics: topics.filter(({ service }) => service === row.code) }));
}
