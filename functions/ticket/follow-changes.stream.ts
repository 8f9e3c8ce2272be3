import * as z from 'zod';
import { alertStore } from '../../adapters/dynamodb/alert-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { journeyStarter } from '../../adapters/step-functions/journey-starter.ts';
import { followTicket } from '../../core/journey/follow-ticket.ts';
import { Ticket } from '../../core/ticket/ticket.ts';
import { environment } from '../runtime/environment.ts';
import { streamFunction } from '../runtime/stream.ts';

const Environment = z.object({ TICKET_TABLE: z.string(), TICKET_JOURNEY: z.string() });

/** Starts a ticket's journey when it is opened or its run rises, and asks for the receipt. */
export const handler = streamFunction({
  item: Ticket.pick({ code: true, run: true, openedAt: true, reach: true, assignment: true }),
  services: () => {
    const { TICKET_TABLE, TICKET_JOURNEY } = environment(Environment);
    return {
      alerts: alertStore(ticketTable(TICKET_TABLE)),
      startJourney: journeyStarter(TICKET_JOURNEY),
    };
  },
  about: ({ code }) => ({ ticket: code }),
  consume: followTicket,
});
