import * as z from 'zod';
import { buildBoundedTextSchema, buildMinVisibleLengthCheck } from '../text/bounded-text-schema.ts';

const hasOffset = /(Z|[+-]\d\d:\d\d)$/;

/** Body of `POST /api/triage`. A time without offset is local time in Vietnam; a date without a time means noon. */
export const TriageRequest = z.strictObject({
  text: buildBoundedTextSchema(10_000, 'text-required').refine(
    buildMinVisibleLengthCheck(1),
    'text-required',
  ),
  /** Name of the channel through which the text came. Clients can choose any name, because triage doesn't interpret it. */
  channel: z.string().max(30, 'too-long').optional(),
  /** Time at which the text was received. It determines which units and area names are valid. @default now */
  receivedAt: z
    .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], {
      error: 'from-malformed',
    })
    .transform((typed) => (typed.includes('T') ? typed : `${typed}T12:00`))
    .transform((typed) => new Date(hasOffset.test(typed) ? typed : `${typed}+07:00`))
    .optional(),
});
export type TriageRequest = z.infer<typeof TriageRequest>;
