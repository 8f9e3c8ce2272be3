import * as z from 'zod';

/** What of a ticket a supervisor can correct for whoever it is about. */
export const CorrectedPart = z.enum(['text', 'place', 'contact', 'name']);
export type CorrectedPart = z.infer<typeof CorrectedPart>;
