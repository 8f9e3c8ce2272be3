import type { Ticket } from '../model/ticket.ts';
import type { TicketEvent } from './event.ts';

/** Returns the name of the unit that acknowledged the ticket, if another one has it now. */
export function findFormerAcknowledgingUnit(
  { clocks, unitName }: Pick<Ticket, 'clocks' | 'unitName'>,
  events: readonly TicketEvent[],
): string | undefined {
  const at = clocks.acknowledge.stoppedAt?.getTime();
  const names = events.flatMap((event) =>
    'unitName' in event && event.at.getTime() === at ? [event.unitName] : [],
  );
  return names.find((name) => name !== unitName);
}
