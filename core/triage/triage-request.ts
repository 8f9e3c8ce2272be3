import * as z from 'zod';
import { boundedText, isVisiblyAtLeast } from '../text/written.ts';

const hasOffset = /(Z|[+-]\d\d:\d\d)$/;

/** What `POST /api/triage` takes. Without an offset a time is the hotline's, and a day alone is its noon. */
export const TriageRequest = z.strictObject({
  text: boundedText(10_000, 'text-required').refine(isVisiblyAtLeast(1), 'text-required'),
  /** Where it came in, in the sender's own words: a hint, and no more. */
  channel: z.string().max(30, 'too-long').optional(),
  /** Decides which units and names hold. @default now */
  receivedAt: z
    .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], {
      error: 'from-malformed',
    })
    .transform((typed) => (typed.includes('T') ? typed : `${typed}T12:00`))
    .transform((typed) => new Date(hasOffset.test(typed) ? typed : `${typed}+07:00`))
    .optional(),
});
export type TriageRequest = z.infer<typeof TriageRequest>;
