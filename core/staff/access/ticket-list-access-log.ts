import * as z from 'zod';
import type { UnitRef } from '../../directory/model/organization/unit.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { StaffRole } from '../members/member.ts';

/**
 * Names of the ticket lists that show text excerpts. Because of these excerpts, the access log records who used the lists.
 */
export const TicketListName = z.enum([
  'queue',
  'late',
  'repeats',
  'similar',
  'returned',
  'extensions',
  'voice-messages',
  'national',
  'search',
]);
export type TicketListName = z.infer<typeof TicketListName>;

/** Access log entry of a list: the tickets that the list showed to a staff member. */
type Listing = {
  list: TicketListName;
  at: Date;
  by: { sub: string; role: StaffRole; unit?: UnitRef };
  codes: readonly TicketCode[];
};

export type TicketListAccessLog = {
  /**
   * Logs which tickets a list showed to a member. Writes one entry with those ticket codes that the list has not yet shown
   * to the member in this hour, or no entry if there are none.
   */
  note(listing: Listing): Promise<void>;
};
