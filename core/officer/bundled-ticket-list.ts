import type { Directory } from '../directory/model/directory.ts';
import { mapInBatches } from '../messages/deliver/map-in-batches.ts';
import {
  listNotificationBundleGroupIds,
  type NotificationBundleStore,
} from '../messages/deliver/notification-bundles.ts';
import { maxRemindedTickets } from '../messages/reminders/overdue-ticket-reminder.ts';
import {
  findRemindedTickets,
  type RemindedTicketsDeps,
} from '../messages/reminders/reminded-tickets.ts';
import { compareTicketsByUrgency } from '../messages/schedule/compare-by-urgency.ts';
import {
  computeNextDigestAt,
  selectNotificationPolicy,
} from '../messages/schedule/notification-policy.ts';
import { isActorAccused } from '../ticket/model/action-permissions.ts';
import { isAnsweredOrEnded } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { getTicketPolicy } from '../ticket/model/ticket-policy.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import { dayMs } from '../time/day-ms.ts';
import { deriveOfficerLinkToken, type OfficerLink } from './officer-link.ts';
import type { ResolveOfficerLinkDeps } from './resolve-link.ts';

export type BundledTicketListDeps = RemindedTicketsDeps &
  Pick<ResolveOfficerLinkDeps, 'links' | 'tickets' | 'directory' | 'hash' | 'now'> & {
    bundles: Pick<NotificationBundleStore, 'waiting' | 'listSentTimes'>;
    hmac: Hmac;
  };

/**
 * Ticket in an officer's list, with the token of that officer's link to the ticket. `isLead` is true if the officer's unit
 * leads, `isCoordinated` if it only coordinates: it need not acknowledge or answer.
 */
export type OfficerTicketListEntry = {
  ticket: Ticket;
  token: string;
  isLead: boolean;
  isCoordinated: boolean;
};

/** Days for which the store keeps the list of notifications that a bundled message contained. */
const listedDays = 14;

/**
 * Returns when the list of a bundled message that was sent at `sentAt` expires: at the role's first digest after 24 hours, so
 * that Friday's list opens until Monday morning.
 */
const computeListExpiry = (
  post: Pick<OfficerLink, 'unit' | 'role'>,
  sentAt: Date,
  { directory, now }: { directory: Directory; now: Date },
): Date => {
  const policy = selectNotificationPolicy(post, getTicketPolicy(directory, now).notifications);
  return computeNextDigestAt(post.unit, policy, directory, new Date(sentAt.getTime() + dayMs));
};

/** Returns whether the officer's role may open its ticket list, because a bundled message to it has not yet expired. */
export async function isOfficerTicketListAvailable(
  post: Pick<OfficerLink, 'unit' | 'role'>,
  ports: Pick<BundledTicketListDeps, 'bundles' | 'directory' | 'now'>,
): Promise<boolean> {
  const sentTimes = await ports.bundles.listSentTimes(listNotificationBundleGroupIds(post));
  const directoryAt = { directory: await ports.directory(), now: ports.now() };
  return sentTimes.some(
    (sentAt) => computeListExpiry(post, sentAt, directoryAt) >= directoryAt.now,
  );
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
  const codes = [
    ...new Set([...names, ...reminded.tickets.map(({ ticket }) => ticket)].map(({ code }) => code)),
  ];
  const listed = await mapInBatches(await ports.ticketsOf(codes), async (ticket) => {
    const { code } = ticket;
    if (isAnsweredOrEnded(ticket.status) || isActorAccused(reader, ticket.accused, directoryAt))
      return [];
    const owner = { code, unit, role, person, assignment: ticket.assignment };
    const token = deriveOfficerLinkToken(owner, hmac, ticket.secretVersion);
    const isLead = ticket.unit === unit;
    const isCoordinated = !isLead && ticket.coUnits.includes(unit);
    return (await links.find(hash(token))) ? [{ ticket, token, isLead, isCoordinated }] : [];
  });
  return listed.flat().toSorted((a, b) => compareTicketsByUrgency(a.ticket, b.ticket));
}
