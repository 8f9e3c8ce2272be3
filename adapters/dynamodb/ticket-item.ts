import * as z from 'zod';
import { isClosed, isSettled } from '../../core/ticket/lifecycle.ts';
import { Ticket } from '../../core/ticket/ticket.ts';
import { keys, shardOf } from './table.ts';

type Indexes = Partial<Record<`gsi${1 | 2 | 3 | 4}${'pk' | 'sk'}`, string>>;

/** Behind every instant: no time will change anything, but another directory may. */
const noCheck = '~';

/** Sparse: a ticket is in an index only while somebody may look for it there. */
const indexesOf = (ticket: Ticket): Indexes => ({
  ...(ticket.unit &&
    !isSettled(ticket.status) && {
      gsi1pk: keys.unitQueue(ticket.unit),
      gsi1sk: `${ticket.clocks.resolve.dueAt.toISOString()}#${ticket.code}`,
    }),
  ...(ticket.callerHash && {
    gsi2pk: keys.caller(ticket.callerHash),
    gsi2sk: ticket.openedAt.toISOString(),
  }),
  ...(ticket.topic &&
    ticket.areaCode && {
      gsi4pk: keys.samePlace(ticket.topic, ticket.areaCode),
      gsi4sk: ticket.openedAt.toISOString(),
    }),
  ...(!isClosed(ticket.status) && {
    gsi3pk: keys.due(shardOf(ticket.code)),
    gsi3sk: ticket.nextCheckAt?.toISOString() ?? noCheck,
  }),
});

const excerptOf = (text: string): string => Array.from(text).slice(0, 80).join('');

/** The ticket as the table keeps it, with its places in the indexes. */
export const toItem = (ticket: Ticket): Record<string, unknown> => ({
  ...keys.ticket(ticket.code),
  type: 'ticket',
  ...z.encode(Ticket, ticket),
  excerpt: excerptOf(ticket.text),
  ...indexesOf(ticket),
});

export const fromItem = (item: unknown): Ticket => Ticket.parse(item);
