import * as z from 'zod';

/**
 * Returns the schemas of ticket events about the national feedback system. `common` contains the fields that all events have.
 */
export function buildNationalEventSchemas<Common extends z.core.$ZodLooseShape>(common: Common) {
  return [
    /** Event: a staff member entered the report in the national feedback system, which gave it this number. */
    z.object({ ...common, kind: z.literal('national-recorded'), number: z.string() }),
    /** Event: the number in the national feedback system was corrected, or withdrawn if `number` is absent. */
    z.object({
      ...common,
      kind: z.literal('national-corrected'),
      was: z.string(),
      number: z.string().optional(),
      reason: z.string(),
    }),
  ] as const;
}
