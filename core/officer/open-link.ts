import { isClosed } from '../ticket/lifecycle.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import type { LinkStore, OfficerLink } from './link.ts';

export type OpenLinkPorts = {
  links: Pick<LinkStore, 'find'>;
  tickets: Pick<TicketStore, 'find'>;
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
  { links, tickets, hash, now }: OpenLinkPorts,
): Promise<OpenedLink> => {
  const link = await links.find(hash(token));
  const ticket = link && (await tickets.find(link.code));
  if (!link || !ticket) return { kind: 'ended', reason: 'unknown' };
  if (link.expiresAt <= now()) return { kind: 'ended', reason: 'expired' };
  if (link.assignment !== ticket.assignment) return { kind: 'ended', reason: 'reassigned' };
  if (isClosed(ticket.status)) return { kind: 'ended', reason: 'closed' };
  const isTheirs = !link.device || (device !== undefined && link.device === hash(device));
  return { kind: isTheirs ? 'open' : 'elsewhere', link, ticket };
};
