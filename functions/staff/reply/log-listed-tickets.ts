import { AccessLogWriteError } from '../../../core/staff/access/access-log.ts';
import type { TicketListName } from '../../../core/staff/access/ticket-list-access-log.ts';
import type { SignedInMember } from '../../../core/staff/members/signed-in-member.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { StaffApiDeps } from '../deps.ts';

/**
 * Logs which tickets a list showed to the member, because lists contain text excerpts and places. Throws
 * `AccessLogWriteError` on failure.
 */
export async function logListedTickets(
  list: TicketListName,
  tickets: readonly { code: TicketCode }[],
  { sub, role, unit }: SignedInMember,
  { listings, now }: Pick<StaffApiDeps, 'listings' | 'now'>,
): Promise<void> {
  const by = { sub, role, ...(unit && { unit }) };
  const codes = tickets.map(({ code }) => code);
  await listings.note({ list, at: now(), by, codes }).catch((cause: unknown) => {
    throw new AccessLogWriteError(`List ${list}`, cause);
  });
}
