import type { Directory } from '../directory/directory.ts';
import type { Priority, Service } from '../directory/service.ts';
import type { TicketClock } from '../ticket/ticket.ts';
import { clockFor, startClock } from './deadline.ts';
import type { ClockName } from './sla-row.ts';

/** Both clocks of a ticket that starts at the instant. */
export const ticketClocks = (
  matter: { service: Service; priority: Priority; startAt: Date },
  { sla, calendar }: Directory,
): { acknowledge: TicketClock; resolve: TicketClock } => {
  const started = (clock: ClockName): TicketClock => {
    const { service, priority, startAt } = matter;
    const rule = clockFor(sla, { clock, priority, service, on: startAt });
    return startClock(rule, startAt, calendar);
  };
  return { acknowledge: started('acknowledge'), resolve: started('resolve') };
};
