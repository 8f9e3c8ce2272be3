import * as z from 'zod';
import type { UnitRef } from '../directory/unit.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { StaffRole } from './member.ts';

/** The lists that show the beginning of each ticket's text. */
export const ListName = z.enum([
  'queue',
  'late',
  'repeats',
  'returned',
  'voice-messages',
  'search',
]);
export type ListName = z.infer<typeof ListName>;

/** Which tickets a list showed to a member of staff. */
type Listing = {
  list: ListName;
  at: Date;
  by: { sub: string; role: StaffRole; unit?: UnitRef };
  codes: readonly TicketCode[];
};

export type ListingLog = {
  /** Writes one entry with the codes that the same list has not shown to the member within the hour; none if there are none. */
  note(listing: Listing): Promise<void>;
};
