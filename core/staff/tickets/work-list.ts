import type * as z from 'zod';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { RankedCursor } from './ranked-cursor.ts';

/** Pagination cursor of a work list, which may be a queue. */
export const TicketWorkListCursor = RankedCursor.brand('ListPlace');
export type TicketWorkListCursor = z.infer<typeof TicketWorkListCursor>;

/** Paged list of tickets that need handling. A page may be short or empty even if more tickets follow. */
export type TicketWorkList = {
  page(after?: TicketWorkListCursor): Promise<{ codes: TicketCode[]; next?: TicketWorkListCursor }>;
};
