import * as z from 'zod';
import { hasValidCheckDigit, type TicketCode } from '../ticket/code.ts';

/** A place in a list of tickets by an instant: behind which of them the next page begins. */
export const ListPlace = z
  .string()
  .regex(/^0{0,2}\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}$/, 'cursor-unknown')
  .refine((place) => hasValidCheckDigit(place.slice(-10)), 'cursor-unknown')
  .brand('ListPlace');
export type ListPlace = z.infer<typeof ListPlace>;

/** Tickets that wait for somebody's look; a page may be short, or empty, and not the last. */
export type WorkList = {
  page(after?: ListPlace): Promise<{ codes: TicketCode[]; next?: ListPlace }>;
};
