import * as z from 'zod';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { advanceJourney, JourneyStep } from '../../core/journey/advance-journey.ts';
import { environment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/** A step of the ticket journey: routes the ticket, or takes the rungs that are due. */
export const handler = taskFunction({
  input: JourneyStep,
  services: () => {
    const { TICKET_TABLE } = environment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    const now = () => new Date();
    return { tickets: ticketStore(table), directory: directorySnapshot(table, now), now };
  },
  run: advanceJourney,
});
