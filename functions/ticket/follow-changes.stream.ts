import * as z from 'zod';
import { alertStore } from '../../adapters/dynamodb/alert-store.ts';
import { shards, ticketTable } from '../../adapters/dynamodb/table.ts';
import { journeyStarter } from '../../adapters/step-functions/journey-starter.ts';
import { recountStarter } from '../../adapters/step-functions/recount-starter.ts';
import { followDirectory } from '../../core/journey/follow-directory.ts';
import { followTicket } from '../../core/journey/follow-ticket.ts';
import { Ticket } from '../../core/ticket/ticket.ts';
import { environment } from '../runtime/environment.ts';
import { streamFunction } from '../runtime/stream.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  TICKET_JOURNEY: z.string(),
  DEADLINE_RECOUNT: z.string(),
});

const FollowedTicket = Ticket.pick({
  code: true,
  run: true,
  openedAt: true,
  reach: true,
  assignment: true,
}).extend({ type: z.literal('ticket') });
const FollowedDirectory = z.object({ type: z.literal('directory'), version: z.string() });

/** Starts a ticket's journey when it is opened or its run rises, and the recount when the directory changes. */
export const handler = streamFunction({
  item: z.discriminatedUnion('type', [FollowedTicket, FollowedDirectory]),
  services: () => {
    const { TICKET_TABLE, TICKET_JOURNEY, DEADLINE_RECOUNT } = environment(Environment);
    return {
      alerts: alertStore(ticketTable(TICKET_TABLE)),
      startJourney: journeyStarter(TICKET_JOURNEY),
      startRecount: recountStarter(DEADLINE_RECOUNT, shards),
    };
  },
  about: (item): Record<string, string> =>
    item.type === 'ticket' ? { ticket: item.code } : { directory: item.version },
  async consume(after, before, services, at) {
    if (after.type === 'ticket') {
      await followTicket(after, before?.type === 'ticket' ? before : undefined, services);
    } else {
      await followDirectory(after, before?.type === 'directory' ? before : undefined, at, services);
    }
  },
});
