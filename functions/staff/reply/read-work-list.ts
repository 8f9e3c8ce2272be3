import {
  getTicketIfVisible,
  type SignedInMember,
} from '../../../core/staff/members/signed-in-member.ts';
import {
  type TicketWorkList,
  TicketWorkListCursor,
} from '../../../core/staff/tickets/work-list.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { StaffApiDeps } from '../deps.ts';
import { createQuerySchema } from '../validate-request.ts';
import { createCursorSchema, encodeCursor } from './cursor.ts';

/** Query parameters that all paged ticket lists share. */
export const TicketListPageQuery = createQuerySchema({
  cursor: createCursorSchema(TicketWorkListCursor).optional(),
});

type TicketWithEvents = { ticket: Ticket; events: TicketEvent[] };

/** Returns one page of a work list with current ticket data. Omits tickets that the member must not see. */
export async function readTicketWorkListPage(
  list: TicketWorkList,
  after: TicketWorkListCursor | undefined,
  member: SignedInMember,
  services: Pick<StaffApiDeps, 'tickets' | 'directory' | 'now'>,
): Promise<{ known: TicketWithEvents[]; next: string | undefined }> {
  const { codes, next } = await list.page(after);
  const directoryAt = { directory: await services.directory(), now: services.now() };
  const found = await Promise.all(codes.map((code) => services.tickets.history(code)));
  const known = found.flatMap((one) =>
    one && getTicketIfVisible(member, one.ticket, directoryAt) ? [one] : [],
  );
  return { known, next: next && encodeCursor(next) };
}
