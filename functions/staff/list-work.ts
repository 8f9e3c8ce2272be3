import { type SignedIn, ticketFor } from '../../core/staff/signed-in.ts';
import { ListPlace, type WorkList } from '../../core/staff/work-list.ts';
import type { TicketEvent } from '../../core/ticket/event.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { cursorFor, cursorOf } from './cursor.ts';
import { inQuery } from './read-request.ts';
import type { StaffServices } from './services.ts';

/** Query parameters that all work lists share. */
export const ListQuestion = inQuery({ cursor: cursorFor(ListPlace).optional() });

type Known = { ticket: Ticket; events: TicketEvent[] };

/** Returns a page of a work list with current ticket data, without tickets that the member must not see. */
export const pageOfWork = async (
  list: WorkList,
  after: ListPlace | undefined,
  member: SignedIn,
  services: StaffServices,
): Promise<{ known: Known[]; next: string | undefined }> => {
  const { codes, next } = await list.page(after);
  const then = { directory: await services.directory(), now: services.now() };
  const found = await Promise.all(codes.map((code) => services.tickets.history(code)));
  const known = found.flatMap((one) => (one && ticketFor(member, one.ticket, then) ? [one] : []));
  return { known, next: next && cursorOf(next) };
};

/** Returns the first 80 characters of a ticket's text, for lists. */
export const excerptOf = ({ text }: Pick<Ticket, 'text'>): string =>
  Array.from(text).slice(0, 80).join('');
