import { type BundleStore, linesOf } from '../messages/bundles.ts';
import { byUrgency } from '../messages/by-urgency.ts';
import { inTurns } from '../messages/in-turns.ts';
import { maxReminded } from '../messages/post-reminder.ts';
import { type RemindedPorts, remindedTickets } from '../messages/reminded-tickets.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { isAboutActor } from '../ticket/who-may.ts';
import { dayMs } from '../time/day-ms.ts';
import { linkToken, type OfficerLink } from './link.ts';
import type { OpenLinkPorts } from './open-link.ts';

export type BundledListPorts = RemindedPorts &
  Pick<OpenLinkPorts, 'links' | 'tickets' | 'directory' | 'hash' | 'now'> & {
    bundles: Pick<BundleStore, 'waiting' | 'find'>;
    keyed: Keyed;
  };

/** A ticket of an officer's list, with the token of that officer's own link to it. */
export type ListedTicket = { ticket: Ticket; token: string };

/** Days for which the store retains the list of a bundle's notifications. */
const listedDays = 14;

/** Returns true if the role was sent a bundle within the last 24 hours; only then does its list open. */
export const isListOpen = async (
  post: Pick<OfficerLink, 'unit' | 'role'>,
  { bundles, now }: Pick<BundledListPorts, 'bundles' | 'now'>,
): Promise<boolean> => {
  const slots = await Promise.all(linesOf(post).map((line) => bundles.find(line)));
  const since = now().getTime() - dayMs;
  return slots.some((slot) => slot?.sentUpTo !== undefined && slot.sentUpTo.getTime() >= since);
};

/**
 * Returns the open tickets that bundles and reminders notified the link's role about, each with the same person's link to it.
 * Settled tickets are omitted, and tickets for which that person got no link.
 */
export const bundledList = async (
  { unit, role, person }: OfficerLink,
  ports: BundledListPorts,
): Promise<ListedTicket[]> => {
  const { bundles, links, keyed, hash, now } = ports;
  const lines = linesOf({ unit, role });
  const then = { directory: await ports.directory(), now: now() };
  const since = new Date(then.now.getTime() - listedDays * dayMs);
  const names = (await Promise.all(lines.map((line) => bundles.waiting(line, since)))).flat();
  const reader = { role: 'officer', unit, post: role } as const;
  const reminded = await remindedTickets({ unit, role }, maxReminded, then, ports);
  const codes = [...new Set([...names, ...reminded.tickets].map(({ code }) => code))];
  const listed = await inTurns(await ports.ticketsOf(codes), async (ticket) => {
    const { code } = ticket;
    if (isSettled(ticket.status) || isAboutActor(reader, ticket.accused, then)) return [];
    const owner = { code, unit, role, person, assignment: ticket.assignment };
    const token = linkToken(owner, keyed, ticket.secretVersion);
    return (await links.find(hash(token))) ? [{ ticket, token }] : [];
  });
  return listed.flat().toSorted((a, b) => byUrgency(a.ticket, b.ticket));
};
