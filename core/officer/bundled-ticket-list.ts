import { compareTicketsByUrgency } from '../messages/compare-by-urgency.ts';
import { mapInBatches } from '../messages/map-in-batches.ts';
import {
  listNotificationBundleGroupIds,
  type NotificationBundleStore,
} from '../messages/notification-bundles.ts';
import { maxRemindedTickets } from '../messages/overdue-ticket-reminder.ts';
import { findRemindedTickets, type RemindedTicketsDeps } from '../messages/reminded-tickets.ts';
import { isActorAccused } from '../ticket/action-permissions.ts';
import type { Hmac } from '../ticket/hmac.ts';
import { isAnsweredOrEnded } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { dayMs } from '../time/day-ms.ts';
import { deriveOfficerLinkToken, type OfficerLink } from './officer-link.ts';
import type { ResolveOfficerLinkDeps } from './resolve-link.ts';

export type BundledTicketListDeps = RemindedTicketsDeps &
  Pick<ResolveOfficerLinkDeps, 'links' | 'tickets' | 'directory' | 'hash' | 'now'> & {
    bundles: Pick<NotificationBundleStore, 'waiting' | 'find'>;
    hmac: Hmac;
  };

/** Ticket in an officer's list, with the token of that officer's link to the ticket. */
export type OfficerTicketListEntry = { ticket: Ticket; token: string };

/** Days for which the store keeps the list of notifications that a bundled message contained. */
const listedDays = 14;

/**
 * Returns whether a bundled message was sent to the officer's role within the last 24 hours. Only then may the role's ticket
 * list be opened.
 */
export async function isOfficerTicketListAvailable(
  post: Pick<OfficerLink, 'unit' | 'role'>,
  { bundles, now }: Pick<BundledTicketListDeps, 'bundles' | 'now'>,
): Promise<boolean> {
  const slots = await Promise.all(
    listNotificationBundleGroupIds(post).map((line) => bundles.find(line)),
  );
  const since = now().getTime() - dayMs;
  return slots.some((slot) => slot?.sentUpTo !== undefined && slot.sentUpTo.getTime() >= since);
}

/**
 * Returns the open tickets about which bundled messages or reminders notified the officer's role, each with the token of the
 * officer's link to the ticket. Omits settled tickets and tickets for which the officer got no link.
 */
export async function listBundledTickets(
  { unit, role, person }: OfficerLink,
  ports: BundledTicketListDeps,
): Promise<OfficerTicketListEntry[]> {
  const { bundles, links, hmac, hash, now } = ports;
  const lines = listNotificationBundleGroupIds({ unit, role });
  const directoryAt = { directory: await ports.directory(), now: now() };
  const since = new Date(directoryAt.now.getTime() - listedDays * dayMs);
  const names = (await Promise.all(lines.map((line) => bundles.waiting(line, since)))).flat();
  const reader = { role: 'officer', unit, post: role } as const;
  const reminded = await findRemindedTickets(
    { unit, role },
    maxRemindedTickets,
    directoryAt,
    ports,
  );
  const codes = [...new Set([...names, ...reminded.tickets].map(({ code }) => code))];
  const listed = await mapInBatches(await ports.ticketsOf(codes), async (ticket) => {
    const { code } = ticket;
    if (isAnsweredOrEnded(ticket.status) || isActorAccused(reader, ticket.accused, directoryAt))
      return [];
    const owner = { code, unit, role, person, assignment: ticket.assignment };
    const token = deriveOfficerLinkToken(owner, hmac, ticket.secretVersion);
    return (await links.find(hash(token))) ? [{ ticket, token }] : [];
  });
  return listed.flat().toSorted((a, b) => compareTicketsByUrgency(a.ticket, b.ticket));
}
