import { stoppedClocks } from '../../sla/ticket-clocks.ts';
import type { Occasion } from '../act.ts';
import type { Moved } from '../moved.ts';
import type { Ticket } from '../ticket.ts';
import { afterWait } from './wait.ts';

/** An extension that nobody has decided on is no longer asked for. */
export const decidedExtension = ({ extension }: Ticket): Ticket['extension'] =>
  extension?.state === 'asked' ? undefined : extension;

/** Every clock stopped, and nothing left that somebody waits for. */
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
