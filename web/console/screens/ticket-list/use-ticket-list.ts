import { useEffect, useState } from 'react';
import type * as z from 'zod';
import { TicketSearchResponse } from '../../../../core/contract/staff/statistics-responses.ts';
import type { ApiClient } from '../../api/api.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useConsoleServices } from '../../data/console-services.tsx';
import { type TicketFilter, toSearchBody } from './ticket-filter.ts';

export type TicketListPage = z.infer<typeof TicketSearchResponse>;
export type ListedTicket = TicketListPage['tickets'][number];
export type TicketCount = NonNullable<TicketListPage['count']>;

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
  problem: ApiProblem | undefined;
  isLoading: boolean;
};

const nothing = (of: string): ListState => ({ of, pages: [], problem: undefined, isLoading: true });

/**
 * Returns the tickets that match the filter, newest first, and their number. The hook doesn't poll, because the access log
 * records which tickets it showed, and because a count reads many items.
 */
export function useTicketList(filter: TicketFilter) {
  const { api } = useConsoleServices();
  const [refreshed, setRefreshed] = useState(0);
  const of = JSON.stringify([filter, refreshed]);
  const [state, setState] = useState(() => nothing(of));
  const load = async (pages: TicketListPage[], isCurrent: () => boolean): Promise<void> => {
    const cursor = pages.at(-1)?.next;
    const isCounted = pages.length === 0;
    const page = await fetchTicketPage(api, filter, { cursor, isCounted, pageSize });
    if (!isCurrent() || !page) return;
    const isPage = 'tickets' in page;
    setState({
      ...{ of, isLoading: false },
      pages: isPage ? [...pages, page] : pages,
      problem: isPage ? undefined : page,
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` contains the filter
  useEffect(() => {
    let isCurrent = true;
    setState(nothing(of));
    void load([], () => isCurrent);
    return () => {
      isCurrent = false;
    };
  }, [of]);
  const { pages, problem, isLoading } = state.of === of ? state : nothing(of);
  const more = (): void => {
    setState({ ...state, isLoading: true });
    void load(pages, () => true);
  };
  return {
    ...{ problem, isLoading },
    rows: pages.flatMap(({ tickets }) => tickets),
    count: pages[0]?.count,
    more: pages.at(-1)?.next ? more : undefined,
    refresh: () => setRefreshed(refreshed + 1),
  };
}
