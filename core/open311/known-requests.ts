import { TicketCode } from '../ticket/code.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { localDate } from '../time/local-date.ts';
import { inTurns } from './in-turns.ts';
import { isAskedFor, type ListFilter } from './list-filter.ts';
import { type Exposure, isEverListed, type KnownRequest, knownRequest } from './public-request.ts';
import type { Sandbox } from './sandbox.ts';
import { isCodeTold } from './token.ts';

/** An entry of the public request list, ordered by opening time. */
export type ListedRequest = { code: TicketCode; openedAt: Date; exposure: Exposure };

export type RequestLists = {
  /**
   * Returns one page of listed requests in the time span, newest first, both bounds included, starting after the given entry.
   */
  between(span: { from: Date; to: Date }, after?: ListedRequest): Promise<ListedRequest[]>;
  exposureOf(ticket: Pick<Ticket, 'code' | 'openedAt'>): Promise<Exposure>;
};

/** Source from which the Open311 API reads requests: real tickets or the sandbox. */
export type KnownRequests = {
  find(id: string): Promise<KnownRequest | undefined>;
  list(filter: ListFilter): Promise<KnownRequest[]>;
};

type Ports = { tickets: Pick<TicketStore, 'find'>; lists: RequestLists };

const pageOf = <Item>(items: readonly Item[], { page, pageSize }: ListFilter): Item[] =>
  items.slice((page - 1) * pageSize, page * pageSize);

/** Returns the requests with the given ids; unknown ids are omitted. */
const named = (ids: readonly string[], find: KnownRequests['find']): Promise<KnownRequest[]> =>
  inTurns(ids, find);

const inOrder = (requests: readonly KnownRequest[]): KnownRequest[] =>
  requests.toSorted(
    (a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.code < b.code ? 1 : -1),
  );

/** Builds the source of real requests: tickets, reduced to their public data. */
export const ownRequests = ({ tickets, lists }: Ports): KnownRequests => {
  const known = async (ticket: Ticket | undefined): Promise<KnownRequest | undefined> =>
    ticket && knownRequest(ticket, await lists.exposureOf(ticket));
  const find: KnownRequests['find'] = async (id) => {
    const code = TicketCode.safeParse(id);
    return code.success ? known(await tickets.find(code.data)) : undefined;
  };
  const asListed = async ({ code, exposure }: ListedRequest) => {
    const ticket = await tickets.find(code);
    return ticket && isEverListed(ticket.service) ? knownRequest(ticket, exposure) : undefined;
  };
  /** Reads pages of the public list until the requested result page is full, and not further. */
  const gather = async (filter: ListFilter): Promise<KnownRequest[]> => {
    const wanted: KnownRequest[] = [];
    let after: ListedRequest | undefined;
    while (wanted.length < filter.page * filter.pageSize) {
      const some = await lists.between(filter, after);
      const found = await inTurns(some, asListed);
      wanted.push(...found.filter((one) => one.words && isAskedFor(one, filter)));
      after = some.at(-1);
      if (!after) break;
    }
    return wanted;
  };
  return {
    find,
    list: async (filter) =>
      pageOf(filter.ids ? inOrder(await named(filter.ids, find)) : await gather(filter), filter),
  };
};

/** Builds the source of today's sandbox requests. */
export const sandboxRequests = (sandbox: Sandbox, now: () => Date): KnownRequests => {
  const find: KnownRequests['find'] = (id) => sandbox.find(localDate(now()), id);
  return {
    find,
    list: async (filter) => {
      if (filter.ids) return pageOf(inOrder(await named(filter.ids, find)), filter);
      const all = await sandbox.all(localDate(now()));
      const wanted = all.filter(
        (one) =>
          isEverListed(one.service) &&
          isCodeTold(one, now()) &&
          filter.from <= one.openedAt &&
          one.openedAt <= filter.to &&
          isAskedFor(one, filter),
      );
      return pageOf(inOrder(wanted), filter);
    },
  };
};
