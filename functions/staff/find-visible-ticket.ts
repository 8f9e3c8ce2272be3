import type { Directory } from '../../core/directory/model/directory.ts';
import {
  getTicketIfVisible,
  type SignedInMember,
} from '../../core/staff/members/signed-in-member.ts';
import type { Ticket } from '../../core/ticket/model/ticket.ts';
import { TypedTicketCode } from '../../core/ticket/model/ticket-code.ts';
import type { TicketStore } from '../../core/ticket/ports/ticket-store.ts';
import type { HttpRequest } from '../runtime/request/request.ts';

type FindVisibleTicketDeps = {
  tickets: Pick<TicketStore, 'find'>;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Returns the ticket for the code in the URL. Returns undefined if it does not exist or the member must not see it. */
export async function findVisibleTicket(
  { params }: Pick<HttpRequest, 'params'>,
  member: SignedInMember,
  { tickets, directory, now }: FindVisibleTicketDeps,
): Promise<Ticket | undefined> {
  const code = TypedTicketCode.safeParse(params['code']).data;
  const directoryAt = { directory: await directory(), now: now() };
  return getTicketIfVisible(member, code && (await tickets.find(code)), directoryAt);
}
