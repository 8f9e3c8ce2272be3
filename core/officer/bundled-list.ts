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

/** A ticket of a list, with the token of the reader's own link to it. */
export type ListedTicket = { ticket: Ticket; token: string };

/** As long as the store has what was listed. */
const listedDays = 14;

/** Whether the post was sent a message about several tickets within a day: so long its list opens. */
export const isListOpen = async (
  post: Pick<OfficerLink, 'unit' | 'role'>,
  { bundles, now }: Pick<BundledListPorts, 'bundles' | 'now'>,
): Promise<boolean> => {
  const slots = await Promise.all(linesOf(post).map((line) => bundles.find(line)));
  const since = now().getTime() - dayMs;
  return slots.some((slot) => slot?.sentUpTo !== undefined && slot.sentUpTo.getTime() >= since);
};

/**
 * Returns the open tickets that the post of a link was notified of in messages about several, with the link that the same person got for each.
 * Settled tickets are left out, and tickets whose link was never sent to that person.
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
