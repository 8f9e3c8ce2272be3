import type { TicketCode } from '../model/ticket-code.ts';

/** Query for tickets that were opened between `from` and `to`, newest first, at most `maxResults` of them. */
export type OpenedTicketsQuery = { from: Date; to: Date; maxResults: number };

export type DuplicateStore = {
  byCaller(callerHash: string, window: OpenedTicketsQuery): Promise<TicketCode[]>;
  byPlace(
    place: { topic: string; areaCode: string },
    window: OpenedTicketsQuery,
  ): Promise<TicketCode[]>;
};
