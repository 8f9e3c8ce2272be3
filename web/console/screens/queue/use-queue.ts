import { useState } from 'react';
import { TicketQueueResponse } from '../../../../core/contract/staff/queue-responses.ts';
import { useCurrentMember } from '../../data/current-member.tsx';
import { createMemoizedParser } from '../../data/polling/memoized-parser.ts';
import { usePages } from '../../data/polling/use-pages.ts';
import {
  buildQueuePath,
  passesQueueFilter,
  type QueueQueryFilter,
  type QueueTicket,
  sortQueue,
} from './queue-filter.ts';

const readQueue = createMemoizedParser(TicketQueueResponse);

/** Returns the tickets that have arrived in the queue since the list was first loaded. */
const useNewTickets = (rows: readonly QueueTicket[], of: string, isLoading: boolean) => {
  const [seen, setSeen] = useState<{ of: string; codes: ReadonlySet<string> }>({
    of: '',
    codes: new Set(),
  });
  if (!isLoading && seen.of !== of) {
    setSeen({ of, codes: new Set(rows.map(({ code }) => code)) });
  }
  const isNew = (code: string): boolean => seen.of === of && !seen.codes.has(code);
  const see = (code: string): void => {
    if (!seen.codes.has(code)) setSeen({ of, codes: new Set([...seen.codes, code]) });
  };
  return { isNew, see };
};

/** Returns the filtered ticket queue, which is polled and sorted by urgency; new tickets are marked. */
export function useQueue(filter: QueueQueryFilter) {
  const { sub } = useCurrentMember();
  const path = buildQueuePath(filter);
  const [wanted, setWanted] = useState({ path, pages: 1 });
  const pages = wanted.path === path ? wanted.pages : 1;
  const state = usePages(path, readQueue, pages);
  const all = state.pages.flatMap(({ tickets }) => tickets);
  // a ticket whose deadline moved may appear on two pages for a moment
  const rows = [...new Map(all.map((row) => [row.code, row])).values()];
  const shown = sortQueue(rows.filter((row) => passesQueueFilter(row, filter, sub)));
  const { isNew, see } = useNewTickets(rows, `${path} ${pages}`, state.isLoading);
  const more = (): void => setWanted({ path, pages: pages + 1 });
  return { ...state, rows: shown, isNew, see, more };
}
