import type { Directory } from '../directory/model/directory.ts';
import { findUnitOnAnyDay } from '../directory/model/organization/unit.ts';
import { retryOnConflict } from '../shared/retry-on-conflict.ts';
import { buildTicketChange } from '../ticket/change/change.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketChange, TicketStore } from '../ticket/ports/ticket-store.ts';
import type { OfficerLink } from './officer-link.ts';

type RefusedLinkDeps = {
  tickets: Pick<TicketStore, 'find' | 'commit'>;
  directory(): Promise<Directory>;
  pause(conflicts: number): Promise<void>;
  now(): Date;
};

/**
 * Number of characters of an officer link's hash that are stored on the ticket, enough to distinguish the links to this
 * ticket.
 */
const markLength = 16;

const buildLinkRefusalChange = (
  { hash, unit, role }: OfficerLink,
  ticket: Ticket,
  { directory, now }: { directory: Directory; now: Date },
): TicketChange | undefined => {
  const { refusedLinks = [] } = ticket;
  const mark = hash.slice(-markLength);
  if (refusedLinks.includes(mark)) return undefined;
  const unitName = findUnitOnAnyDay(directory, unit, now, ticket.openedAt)?.name ?? unit;
  return buildTicketChange(
    ticket,
    {
      to: { refusedLinks: [...refusedLinks, mark] },
      event: { kind: 'link-refused', unit, unitName, post: role },
    },
    { by: { role: 'system' }, channel: 'link', directory, now },
  );
};

/**
 * Records on the ticket, once per link, that a person who left the roster tried to open an officer link. The operators see
 * this event.
 */
export async function recordRefusedOfficerLink(
  link: OfficerLink,
  { tickets, pause, ...ports }: RefusedLinkDeps,
): Promise<void> {
  const directoryAt = { directory: await ports.directory(), now: ports.now() };
  const options = { entity: `ticket ${link.code}`, maxAttempts: 25, pause };
  await retryOnConflict(options, async () => {
    const ticket = await tickets.find(link.code);
    const change = ticket && buildLinkRefusalChange(link, ticket, directoryAt);
    return !change || (await tickets.commit(change)) === 'committed' ? 'recorded' : 'conflict';
  });
}
