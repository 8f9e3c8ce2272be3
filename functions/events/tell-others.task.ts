import * as z from 'zod';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { outsideBus } from '../../adapters/eventbridge/outside-bus.ts';
import { tellVersion } from '../../core/events/tell-outside.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { environment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/** Tells other systems what made a version of a ticket. */
export const handler = taskFunction({
  input: z.object({ detail: z.object({ code: TicketCode, version: z.int().positive() }) }),
  services: () => {
    const { TICKET_TABLE, EVENT_BUS } = environment(
      z.object({ TICKET_TABLE: z.string(), EVENT_BUS: z.string() }),
    );
    return { tickets: ticketStore(ticketTable(TICKET_TABLE)), tell: outsideBus(EVENT_BUS) };
  },
  run: ({ detail }, ports) => tellVersion(detail, ports),
});
