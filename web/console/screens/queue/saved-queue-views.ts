import type { SavedFilter, SavedView } from '../../data/saved-views.ts';
import type { QueueQueryFilter } from './queue-filter.ts';

const listIn = (text: string | undefined) => (text ? text.split(',') : undefined);

/** Converts a queue filter to the form in which the API stores it as a saved view. */
export function toSavedFilter(filter: QueueQueryFilter): SavedFilter {
  return {
    unit: filter.unit,
    services: listIn(filter.service),
    topics: listIn(filter.topic),
    statuses: listIn(filter.status),
    priorities: listIn(filter.priority),
    late: filter.late ? true : undefined,
    mine: filter.mine ? true : undefined,
    emergency: filter.emergency ? true : undefined,
  };
}

/** Converts a saved view of the queue to a filter for the page's query parameters. */
export function toQueueQueryFilter({ filter }: SavedView): QueueQueryFilter {
  return {
    unit: filter.unit,
    service: filter.services?.join(','),
    topic: filter.topics?.join(','),
    status: filter.statuses?.join(','),
    priority: filter.priorities?.join(','),
    late: filter.late ? '1' : undefined,
    mine: filter.mine ? '1' : undefined,
    emergency: filter.emergency ? '1' : undefined,
  };
}
