import type { Directory } from '../directory/directory.ts';
import { isClosed } from '../ticket/lifecycle.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { isAboutActor } from '../ticket/who-may.ts';
import type { LinkStore, OfficerLink } from './link.ts';

export type OpenLinkPorts = {
  links: Pick<LinkStore, 'find'>;
  tickets: Pick<TicketStore, 'find'>;
  directory(): Promise<Directory>;
  /** One-way hash of a token or a device's name. */
  hash(text: string): string;
  now(): Date;
};

export type OpenedLink =
  | { kind: 'open'; link: OfficerLink; ticket: Ticket }
  | { kind: 'elsewhere'; link: OfficerLink; ticket: Ticket }
  | { kind: 'ended'; reason: 'unknown' | 'expired' | 'reassigned' | 'closed' };

/** What the link leads to for this device; changes nothing, since phones preview links. */
export const openLink = async (
  token: string,
  device: string | undefined,
  { links, tickets, directory, hash, now }: OpenLinkPorts,
): Promise<OpenedLink> => {
  const link = await links.find(hash(token));
  const ticket = link && (await tickets.find(link.code));
  if (!link || !ticket) return { kind: 'ended', reason: 'unknown' };
  if (link.expiresAt <= now()) return { kind: 'ended', reason: 'expired' };
  if (link.assignment !== ticket.assignment) return { kind: 'ended', reason: 'reassigned' };
  const reader = { role: 'officer', unit: link.unit, post: link.role } as const;
  // who was only told of it, as those above a unit are, keeps the assignment when it turns out to be about them
  if (isAboutActor(reader, ticket.accused, { directory: await directory(), now: now() })) {
    return { kind: 'ended', reason: 'reassigned' };
  }
  if (isClosed(ticket.status)) return { kind: 'ended', reason: 'closed' };
  const isTheirs = !link.device || (device !== undefined && link.device === hash(device));
  return { kind: isTheirs ? 'open' : 'elsewhere', link, ticket };
};
