import {
  getTicketIfVisible,
  type SignedInMember,
} from '../../../core/staff/members/signed-in-member.ts';
import { readVisiblePage } from '../../../core/staff/tickets/read-visible-page.ts';
import {
  type TicketWorkList,
  TicketWorkListCursor,
} from '../../../core/staff/tickets/work-list.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { StaffApiDeps } from '../deps.ts';
import { createQuerySchema } from '../validate-request.ts';
import { createCursorSchema, encodeCursor } from './cursor.ts';

/** Query parameters that all paged ticket lists share. */
export const TicketListPageQuery = createQuerySchema({
  cursor: createCursorSchema(TicketWorkListCursor).optional(),
});

type TicketWithEvents = { ticket: Ticket; events: TicketEvent[] };

/** List whose entries name a ticket, such as a work list or the undelivered notifications. */
type ListOfTickets<Entry, Cursor> = {
  pageSize: number;
  page(after?: Cursor): Promise<{ entries: readonly Entry[]; next?: Cursor }>;
};

/**
 * Returns one page of a list, with each entry's data that `find` loads. Leaves out entries whose ticket the member must not
 * see, and fills the page with later ones.
 */
export async function readVisibleEntries<
  Entry extends { code: TicketCode; cursor: Cursor },
  Data extends { ticket: Ticket },
  Cursor extends string,
>(
  list: ListOfTickets<Entry, Cursor>,
  { after, find }: { after: Cursor | undefined; find(entry: Entry): Promise<Data | undefined> },
  member: SignedInMember,
  services: Pick<StaffApiDeps, 'directory' | 'now'>,
): Promise<{ known: Data[]; next: string | undefined }> {
  const directoryAt = { directory: await services.directory(), now: services.now() };
  const { items, next } = await readVisiblePage(
    async (from: Cursor | undefined) => {
      const page = await list.page(from);
      const found = await Promise.all(
        page.entries.map(async (entry) => ({ cursor: entry.cursor, data: await find(entry) })),
      );
      const visible = found.flatMap(({ cursor, data }) =>
        data && getTicketIfVisible(member, data.ticket, directoryAt) ? [{ cursor, data }] : [],
      );
      return { visible, next: page.next };
    },
    { after, size: list.pageSize, getCursor: ({ cursor }) => cursor },
  );
  return { known: items.map(({ data }) => data), next: next && encodeCursor(next) };
}

/** Returns one page of a work list with current ticket data. Omits tickets that the member must not see. */
export function readTicketWorkListPage(
  list: TicketWorkList,
  after: TicketWorkListCursor | undefined,
  member: SignedInMember,
  services: Pick<StaffApiDeps, 'tickets' | 'directory' | 'now'>,
): Promise<{ known: TicketWithEvents[]; next: string | undefined }> {
  const find = ({ code }: { code: TicketCode }) => services.tickets.history(code);
  return readVisibleEntries(list, { after, find }, member, services);
}
