import type * as z from 'zod';
import { TicketAnswer } from '../../../core/contract/ticket-answers.ts';
import { type Polled, usePolled } from './use-polled.ts';

/** A ticket as staff see it. */
export type ToldTicket = z.infer<typeof TicketAnswer>;

export const useTicket = (code: string): Polled<ToldTicket> =>
  usePolled(`/api/staff/tickets/${encodeURIComponent(code)}`, TicketAnswer);
