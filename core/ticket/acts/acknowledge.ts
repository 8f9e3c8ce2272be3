import { stoppedClocks } from '../../sla/ticket-clocks.ts';
import type { ActRule } from './rule.ts';

/** Confirms that the unit works on the ticket: stops the acknowledge and forward clocks. */
export const acknowledge: ActRule<'acknowledge'> = (ticket, _, { status, now }) => ({
  to: { status, clocks: stoppedClocks(ticket.clocks, ['acknowledge', 'forward'], now) },
  event: { kind: 'acknowledged', unitName: ticket.unitName ?? '' },
});
