import type { Directory } from '../directory/directory.ts';
import { type Person, peopleOf, personKey } from '../directory/people.ts';
import { isClosed } from '../ticket/lifecycle.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { isAboutActor } from '../ticket/who-may.ts';
import type { LinkStore, OfficerLink } from './link.ts';
import { reportRefusedLink } from './refused-link.ts';

export type OpenLinkPorts = {
  links: Pick<LinkStore, 'find'>;
  tickets: Pick<TicketStore, 'find' | 'commit'>;
  directory(): Promise<Directory>;
  /** One-way hash of a token, device id or person key. */
  hash(text: string): string;
  pause(races: number): Promise<void>;
  now(): Date;
};

export type OpenedLink =
  | { kind: 'open'; link: OfficerLink; ticket: Ticket }
  | { kind: 'elsewhere'; link: OfficerLink; ticket: Ticket }
  | { kind: 'ended'; reason: LinkEnd };

/** Reasons why an officer link no longer opens. */
export type LinkEnd = 'unknown' | 'expired' | 'reassigned' | 'closed' | 'off-roster';

/** Returns the link's recipient from the roster, if that person still holds the role. */
export const ownerInRoster = (
  { unit, role, person }: OfficerLink,
  directory: Directory,
  { hash, now }: Pick<OpenLinkPorts, 'hash' | 'now'>,
): Person | undefined =>
  peopleOf(directory, unit, role, now()).find((one) => hash(personKey(one)) === person);

/**
 * Returns what a link opens for this device. Neither binds the link nor counts as access, because phones and scanners preview
 * links. An attempt by a person who left the roster is recorded on the ticket.
 */
export const openLink = async (
  token: string,
  device: string | undefined,
  ports: OpenLinkPorts,
): Promise<OpenedLink> => {
  const { links, tickets, hash, now } = ports;
  const link = await links.find(hash(token));
  const ticket = link && (await tickets.find(link.code));
  if (!link || !ticket) return { kind: 'ended', reason: 'unknown' };
  if (link.expiresAt <= now()) return { kind: 'ended', reason: 'expired' };
  if (link.assignment !== ticket.assignment) return { kind: 'ended', reason: 'reassigned' };
  const directory = await ports.directory();
  const reader = { role: 'officer', unit: link.unit, post: link.role } as const;
  // A superior unit keeps its assignment when the ticket turns out to complain about that unit, so check it.
  if (isAboutActor(reader, ticket.accused, { directory, now: now() })) {
    return { kind: 'ended', reason: 'reassigned' };
  }
  if (isClosed(ticket.status)) return { kind: 'ended', reason: 'closed' };
  if (!ownerInRoster(link, directory, ports)) {
    await reportRefusedLink(link, ports);
    return { kind: 'ended', reason: 'off-roster' };
  }
  const isTheirs = !link.device || (device !== undefined && link.device === hash(device));
  return { kind: isTheirs ? 'open' : 'elsewhere', link, ticket };
};
