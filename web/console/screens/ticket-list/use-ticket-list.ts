import { useEffect, useState } from 'react';
import type * as z from 'zod';
import { TicketSearchResponse } from '../../../../core/contract/staff/supervision/statistics-responses.ts';
import { type TicketCount, toTicketCount } from '../../../../core/search/ticket-count.ts';
import type { ApiClient } from '../../api/api.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/console-services.tsx';
import { type TicketFilter, toSearchBody } from './ticket-filter.ts';

export type TicketListPage = z.infer<typeof TicketSearchResponse>;
export type ListedTicket = TicketListPage['tickets'][number];

type PageOptions = { cursor?: string | undefined; isCounted?: boolean; pageSize: number };

/** Requests a page of tickets. The filter is sent in the body, because the text may be a phone number. */
export async function fetchTicketPage(
  api: ApiClient,
  filter: TicketFilter,
  options: PageOptions,
): Promise<TicketListPage | ApiProblem | undefined> {
  const body = { ...toSearchBody(filter), ...options };
  const answer = await api.call({ method: 'POST', path: '/api/staff/search', body });
  if (answer.kind === 'problem') return answer.problem;
  return answer.kind === 'ok' ? TicketSearchResponse.parse(answer.value) : undefined;
}

const pageSize = 50;

type ListState = {
  of: string;
  pages: TicketListPage[];
  count: TicketCount | undefined;
  problem: ApiProblem | undefined;
  isLoading: boolean;
};

const nothing = (of: string): ListState => ({
  ...{ of, pages: [], count: undefined, problem: undefined, isLoading: true },
});

/** Returns the tickets of the pages and their number. A list that fits on one page is counted by its rows. */
const summarize = ({ pages, count }: ListState) => {
  const rows = pages.flatMap(({ tickets }) => tickets);
  const [first] = pages;
  return { rows, count: count ?? (first && !first.next ? toTicketCount(rows, true) : undefined) };
};

/**
 * Returns the tickets that match the filter, newest first, and their number, which long lists get later, because a count reads
 * many items. The hook doesn't poll, because the access log records which tickets it showed.
 */
export function useTicketList(filter: TicketFilter) {
  const { api } = useConsoleServices();
  const [refreshed, setRefreshed] = useState(0);
  const of = JSON.stringify([filter, refreshed]);
  const [state, setState] = useState(() => nothing(of));
  const update = (change: (had: ListState) => Partial<ListState>): void =>
    setState((had) => (had.of === of ? { ...had, ...change(had) } : had));
  const load = async (cursor?: string): Promise<void> => {
    const page = await fetchTicketPage(api, filter, { cursor, pageSize });
    if (!page) return;
    if (!('tickets' in page)) return update(() => ({ problem: page, isLoading: false }));
    update(({ pages }) => ({ pages: [...pages, page], problem: undefined, isLoading: false }));
    if (cursor || !page.next) return;
    const counted = await fetchTicketPage(api, filter, { isCounted: true, pageSize: 0 });
    if (counted && 'tickets' in counted) update(() => ({ count: counted.count }));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` contains the filter
  useEffect(() => {
    setState(nothing(of));
    void load();
  }, [of]);
  const current = state.of === of ? state : nothing(of);
  const next = current.pages.at(-1)?.next;
  const more = (): void => {
    update(() => ({ isLoading: true }));
    void load(next);
  };
  return {
    ...summarize(current),
    ...{ problem: current.problem, isLoading: current.isLoading },
    more: next ? more : undefined,
    refresh: () => setRefreshed(refreshed + 1),
  };
}
