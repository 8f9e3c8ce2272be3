import type * as z from 'zod';
import { StaffTicketResponse } from '../../../../core/contract/public/ticket-responses.ts';
import { type PolledState, usePolled } from './use-polled.ts';

export type TicketResponse = z.infer<typeof StaffTicketResponse>;

export function useTicket(code: string): PolledState<TicketResponse> {
  return usePolled(`/api/staff/tickets/${encodeURIComponent(code)}`, StaffTicketResponse);
}
