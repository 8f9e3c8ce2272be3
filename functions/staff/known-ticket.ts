import { type SignedIn, ticketFor } from '../../core/staff/signed-in.ts';
import { TypedTicketCode } from '../../core/ticket/code.ts';
import type { Ticket, TicketStore } from '../../core/ticket/ticket.ts';
import type { Request } from '../runtime/request.ts';

/** The ticket of the code in the address, if the member may know of it. */
export const knownTicket = async (
  { params }: Pick<Request, 'params'>,
  member: SignedIn,
  { tickets }: { tickets: Pick<TicketStore, 'find'> },
): Promise<Ticket | undefined> => {
  const code = TypedTicketCode.safeParse(params['code']).data;
  return ticketFor(member, code && (await tickets.find(code)));
};
