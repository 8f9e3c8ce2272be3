import * as z from 'zod';

/** Parts of a ticket that a supervisor can correct because of a data subject request. */
export const CorrectedPart = z.enum(['text', 'place', 'contact', 'name']);
export type CorrectedPart = z.infer<typeof CorrectedPart>;
