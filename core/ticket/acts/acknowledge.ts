import { stoppedClocks } from '../../sla/ticket-clocks.ts';
import type { ActRule } from './rule.ts';

/** The unit has seen it and begins. */
export const acknowledge: ActRule<'acknowledge'> = (ticket, _, { status, now }) => ({
  to: { status, clocks: stoppedClocks(ticket.clocks, ['acknowledge', 'forward'], now) },
  event: { kind: 'acknowledged', unitName: ticket.unitName ?? '' },
});
