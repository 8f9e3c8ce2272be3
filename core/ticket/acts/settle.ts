import { stoppedClocks } from '../../sla/ticket-clocks.ts';
import type { Occasion } from '../act.ts';
import type { Moved } from '../moved.ts';
import type { Ticket } from '../ticket.ts';
import { afterWait } from './wait.ts';

/** Returns the extension unless it is still undecided; an undecided request ends with the ticket. */
export const decidedExtension = ({ extension }: Ticket): Ticket['extension'] =>
  extension?.state === 'asked' ? undefined : extension;

/** Returns the changes that settle a ticket: every clock stops, and drafts, questions and undecided extensions end. */
export const settled = (
  ticket: Ticket,
  occasion: Pick<Occasion, 'now' | 'directory'>,
): { to: Partial<Ticket>; moved: { moved?: Moved[] } } => {
  const { clocks, waiting, moved } = afterWait(ticket, occasion);
  return {
    to: {
      clocks: stoppedClocks(clocks, ['forward', 'acknowledge', 'resolve'], occasion.now),
      waiting,
      draft: undefined,
      extension: decidedExtension(ticket),
    },
    moved: moved.length > 0 ? { moved } : {},
  };
};
