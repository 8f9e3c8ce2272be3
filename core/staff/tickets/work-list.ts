import * as z from 'zod';
import { hasValidCheckDigit, type TicketCode } from '../../ticket/model/ticket-code.ts';

/** Pagination cursor of a work list: a time, in a queue with its rank, and the code of the last ticket on the previous page. */
export const TicketWorkListCursor = z
  .string()
  .regex(/^(?:0[0-4]?)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}$/, 'cursor-unknown')
  .refine((place) => hasValidCheckDigit(place.slice(-10)), 'cursor-unknown')
  .brand('ListPlace');
export type TicketWorkListCursor = z.infer<typeof TicketWorkListCursor>;

/** Paged list of tickets that need handling. A page may be short or empty even if more tickets follow. */
export type TicketWorkList = {
  page(after?: TicketWorkListCursor): Promise<{ codes: TicketCode[]; next?: TicketWorkListCursor }>;
};
