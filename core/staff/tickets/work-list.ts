import type * as z from 'zod';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { RankedCursor } from './ranked-cursor.ts';

/** Pagination cursor of a work list, which may be a queue. */
export const TicketWorkListCursor = RankedCursor.brand('TicketWorkListCursor');
export type TicketWorkListCursor = z.infer<typeof TicketWorkListCursor>;

/** Ticket in a work list, with the cursor after it. */
type TicketWorkListEntry = { code: TicketCode; cursor: TicketWorkListCursor };

/** Paged list of tickets that need handling. A page may be short or empty even if more tickets follow. */
export type TicketWorkList = {
  /** Maximum number of tickets on a page. */
  pageSize: number;
  page(
    after?: TicketWorkListCursor,
  ): Promise<{ entries: TicketWorkListEntry[]; next?: TicketWorkListCursor }>;
};
