import * as z from 'zod';
import { hasValidCheckDigit } from '../../ticket/model/ticket-code.ts';

/** Pagination cursor of tickets sorted by time: rank in a queue, time, and code of the last ticket on the previous page. */
export const RankedCursor = z
  .string()
  .regex(/^(?:0[0-4]?)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}$/, 'cursor-unknown')
  .refine((cursor) => hasValidCheckDigit(cursor.slice(-10)), 'cursor-unknown');
