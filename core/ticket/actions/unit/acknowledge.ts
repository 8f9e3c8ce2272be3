import { stopClocks } from '../../../sla/ticket-clocks.ts';
import type { ActionRule } from '../action-rule.ts';

/**
 * Records that the lead unit will handle the ticket. Stops the time limits for acknowledging the ticket (acknowledge clock)
 * and for assigning it (forward clock).
 */
export const acknowledgeTicket: ActionRule<'acknowledge'> = (ticket, _, { status, now }) => ({
  to: { status, clocks: stopClocks(ticket.clocks, ['acknowledge', 'forward'], now) },
  event: { kind: 'acknowledged', unitName: ticket.unitName ?? '' },
});
