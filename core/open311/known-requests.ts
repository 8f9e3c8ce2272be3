import { TicketCode } from '../ticket/code.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { localDate } from '../time/local-date.ts';
import { findInBatches } from './in-turns.ts';
import { type ListFilter, matchesListFilter } from './list-filter.ts';
import {
  isPublicService,
  type PublicationState,
  type PublicRequestData,
  toPublicRequestData,
} from './public-request.ts';
import type { SandboxStore } from './sandbox.ts';
import { isCodeDisclosed } from './token.ts';

/** Entry in the public request list, which is ordered by opening time. */
export type ListedRequest = { code: TicketCode; openedAt: Date; exposure: PublicationState };

export type PublicRequestStore = {
  /** Returns one page of requests opened in the time span (both ends inclusive), newest first, after the given entry. */
  between(span: { from: Date; to: Date }, after?: ListedRequest): Promise<ListedRequest[]>;
  exposureOf(ticket: Pick<Ticket, 'code' | 'openedAt'>): Promise<PublicationState>;
};

/** Source from which the Open311 API reads requests: either real tickets or the sandbox. */
export type RequestSource = {
  find(id: string): Promise<PublicRequestData | undefined>;
  list(filter: ListFilter): Promise<PublicRequestData[]>;
};

type KnownRequestsDeps = { tickets: Pick<TicketStore, 'find'>; lists: PublicRequestStore };

const pageOf = <Item>(items: readonly Item[], { page, pageSize }: ListFilter): Item[] =>
  items.slice((page - 1) * pageSize, page * pageSize);

/** Returns the requests with the given ids. Unknown ids are omitted. */
const named = (ids: readonly string[], find: RequestSource['find']): Promise<PublicRequestData[]> =>
  findInBatches(ids, find);

const inOrder = (requests: readonly PublicRequestData[]): PublicRequestData[] =>
  requests.toSorted(
    (a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.code < b.code ? 1 : -1),
  );

/** Creates the request source for real tickets, reduced to their public data. */
export function ticketRequestSource({ tickets, lists }: KnownRequestsDeps): RequestSource {
  const known = async (ticket: Ticket | undefined): Promise<PublicRequestData | undefined> =>
    ticket && toPublicRequestData(ticket, await lists.exposureOf(ticket));
  const find: RequestSource['find'] = async (id) => {
    const code = TicketCode.safeParse(id);
    return code.success ? known(await tickets.find(code.data)) : undefined;
  };
  const asListed = async ({ code, exposure }: ListedRequest) => {
    const ticket = await tickets.find(code);
    return ticket && isPublicService(ticket.service)
      ? toPublicRequestData(ticket, exposure)
      : undefined;
  };
  /** Reads pages of the public request list until the requested result page is full. */
  const gather = async (filter: ListFilter): Promise<PublicRequestData[]> => {
    const publicRequestDatas: PublicRequestData[] = [];
    let after: ListedRequest | undefined;
    while (publicRequestDatas.length < filter.page * filter.pageSize) {
      const some = await lists.between(filter, after);
      const found = await findInBatches(some, asListed);
      publicRequestDatas.push(
        ...found.filter((one) => one.words && matchesListFilter(one, filter)),
      );
      after = some.at(-1);
      if (!after) break;
    }
    return publicRequestDatas;
  };
  return {
    find,
    list: async (filter) =>
      pageOf(filter.ids ? inOrder(await named(filter.ids, find)) : await gather(filter), filter),
  };
}

/** Creates the request source for today's sandbox requests. */
export function sandboxRequestSource(sandbox: SandboxStore, now: () => Date): RequestSource {
  const find: RequestSource['find'] = (id) => sandbox.find(localDate(now()), id);
  return {
    find,
    list: async (filter) => {
      if (filter.ids) return pageOf(inOrder(await named(filter.ids, find)), filter);
      const all = await sandbox.all(localDate(now()));
      const publicRequestDatas = all.filter(
        (one) =>
          isPublicService(one.service) &&
          isCodeDisclosed(one, now()) &&
          filter.from <= one.openedAt &&
          one.openedAt <= filter.to &&
          matchesListFilter(one, filter),
      );
      return pageOf(inOrder(publicRequestDatas), filter);
    },
  };
}
