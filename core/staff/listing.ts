import * as z from 'zod';
import type { UnitRef } from '../directory/unit.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { StaffRole } from './member.ts';

/** Lists that show text excerpts, so that their use is logged. */
export const ListName = z.enum([
  'queue',
  'late',
  'repeats',
  'returned',
  'voice-messages',
  'search',
]);
export type ListName = z.infer<typeof ListName>;

/** The tickets that a list showed to a staff member. */
type Listing = {
  list: ListName;
  at: Date;
  by: { sub: string; role: StaffRole; unit?: UnitRef };
  codes: readonly TicketCode[];
};

export type ListAccessLog = {
  /**
   * Logs which tickets a list showed: one entry with the codes that this list has not shown to the member in the same hour,
   * or none.
   */
  note(listing: Listing): Promise<void>;
};
