import * as z from 'zod';
import type { UnitRef } from '../directory/unit.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { StaffRole } from './member.ts';

/** Names of the ticket lists that show text excerpts, for which reason the access log records their use. */
export const ListName = z.enum([
  'queue',
  'late',
  'repeats',
  'returned',
  'voice-messages',
  'search',
]);
export type ListName = z.infer<typeof ListName>;

/** Access log entry of a list: the tickets that the list showed to a staff member. */
type Listing = {
  list: ListName;
  at: Date;
  by: { sub: string; role: StaffRole; unit?: UnitRef };
  codes: readonly TicketCode[];
};

export type ListAccessLog = {
  /**
   * Logs which tickets a list showed to a member. Writes one entry with the ticket codes that the list has not shown to the
   * same member in this hour; writes nothing if there are none.
   */
  note(listing: Listing): Promise<void>;
};
