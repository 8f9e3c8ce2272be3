import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { toLocalDate } from '../../time/local-date.ts';
import type { Open311SandboxStore } from '../requests/sandbox.ts';
import { findInBatches } from '../updates/find-in-batches.ts';
import { matchesRequestListFilter, type RequestListFilter } from '../updates/list-filter.ts';
import {
  isPublicService,
  type PublicationState,
  type PublicOpen311RequestData,
  toPublicOpen311RequestData,
} from '../updates/public-request.ts';
import { canDiscloseTicketCode } from './token.ts';

/** Entry in the list of public Open311 requests, which is ordered by opening time. */
export type PublicOpen311RequestListEntry = {
  code: TicketCode;
  openedAt: Date;
  exposure: PublicationState;
};

export type PublicOpen311RequestStore = {
  /**
   * Returns one page of public requests, opened in the given time range (both ends inclusive), newest first. The page begins
   * after the entry `after`.
   */
  between(
    span: { from: Date; to: Date },
    after?: PublicOpen311RequestListEntry,
  ): Promise<PublicOpen311RequestListEntry[]>;
  exposureOf(ticket: Pick<Ticket, 'code' | 'openedAt'>): Promise<PublicationState>;
};

/** Source of the requests that the Open311 API returns: real tickets or the sandbox. */
export type PublicOpen311RequestSource = {
  find(id: string): Promise<PublicOpen311RequestData | undefined>;
  list(filter: RequestListFilter): Promise<PublicOpen311RequestData[]>;
};

type KnownRequestsDeps = {
  tickets: Pick<TicketStore, 'find'>;
  lists: PublicOpen311RequestStore;
  directory(): Promise<Directory>;
};

type SandboxRequestsDeps = {
  sandbox: Open311SandboxStore;
  directory(): Promise<Directory>;
  now(): Date;
};

const slicePage = <Item>(items: readonly Item[], { page, pageSize }: RequestListFilter): Item[] =>
  items.slice((page - 1) * pageSize, page * pageSize);

/** Returns the Open311 requests with the given ids. Unknown ids are omitted. */
const findByIds = (
  ids: readonly string[],
  find: PublicOpen311RequestSource['find'],
): Promise<PublicOpen311RequestData[]> => findInBatches(ids, find);

const sortNewestFirst = (
  requests: readonly PublicOpen311RequestData[],
): PublicOpen311RequestData[] =>
  requests.toSorted(
    (a, b) => b.openedAt.getTime() - a.openedAt.getTime() || (a.code < b.code ? 1 : -1),
  );

/** Creates the request source of the production Open311 API. It reads tickets and returns only their public data. */
export function createTicketRequestSource({
  tickets,
  lists,
  directory,
}: KnownRequestsDeps): PublicOpen311RequestSource {
  const known = async (ticket: Ticket | undefined): Promise<PublicOpen311RequestData | undefined> =>
    ticket && toPublicOpen311RequestData(ticket, await lists.exposureOf(ticket));
  const find: PublicOpen311RequestSource['find'] = async (id) => {
    const code = TicketCode.safeParse(id);
    return code.success ? known(await tickets.find(code.data)) : undefined;
  };
  const asListed = async ({ code, exposure }: PublicOpen311RequestListEntry) => {
    const ticket = await tickets.find(code);
    return ticket && isPublicService(await directory(), ticket.service)
      ? toPublicOpen311RequestData(ticket, exposure)
      : undefined;
  };
  /** Reads the list of public requests page by page until enough matching requests for the requested page are found. */
  const gather = async (filter: RequestListFilter): Promise<PublicOpen311RequestData[]> => {
    const publicRequests: PublicOpen311RequestData[] = [];
    let after: PublicOpen311RequestListEntry | undefined;
    while (publicRequests.length < filter.page * filter.pageSize) {
      const some = await lists.between(filter, after);
      const found = await findInBatches(some, asListed);
      publicRequests.push(
        ...found.filter((one) => one.words && matchesRequestListFilter(one, filter)),
      );
      after = some.at(-1);
      if (!after) break;
    }
    return publicRequests;
  };
  return {
    find,
    list: async (filter) =>
      slicePage(
        filter.ids ? sortNewestFirst(await findByIds(filter.ids, find)) : await gather(filter),
        filter,
      ),
  };
}

/** Creates the request source of the Open311 sandbox, which returns today's sandbox requests. */
export function createSandboxRequestSource({
  sandbox,
  directory,
  now,
}: SandboxRequestsDeps): PublicOpen311RequestSource {
  const find: PublicOpen311RequestSource['find'] = (id) => sandbox.find(toLocalDate(now()), id);
  return {
    find,
    list: async (filter) => {
      if (filter.ids) return slicePage(sortNewestFirst(await findByIds(filter.ids, find)), filter);
      const [all, services] = [await sandbox.all(toLocalDate(now())), await directory()];
      const publicRequests = all.filter(
        (one) =>
          isPublicService(services, one.service) &&
          canDiscloseTicketCode(one, now()) &&
          filter.from <= one.openedAt &&
          one.openedAt <= filter.to &&
          matchesRequestListFilter(one, filter),
      );
      return slicePage(sortNewestFirst(publicRequests), filter);
    },
  };
}
