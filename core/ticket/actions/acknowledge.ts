import { stopClocks } from '../../sla/ticket-clocks.ts';
import type { ActionRule } from './rule.ts';

/** Confirms that the unit works on the ticket: stops the acknowledge and forward clocks. */
export const acknowledgeTicket: ActionRule<'acknowledge'> = (ticket, _, { status, now }) => ({
  to: { status, clocks: stopClocks(ticket.clocks, ['acknowledge', 'forward'], now) },
  event: { kind: 'acknowledged', unitName: ticket.unitName ?? '' },
});
