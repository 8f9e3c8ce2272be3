import type { Ticket } from '../ticket/ticket.ts';

type Version = Pick<Ticket, 'code' | 'version'>;

/** Tells whoever follows that a ticket has another version; they may hear of it twice, or of an older one later. */
export type Announce = (ticket: Version) => Promise<void>;

/** Only what is an event: a run or a planned check changes nothing that can be found or counted. */
export const announceVersion = async (
  ticket: Version,
  before: Version | undefined,
  announce: Announce,
): Promise<void> => {
  if (before?.version !== ticket.version) await announce(ticket);
};
