import * as z from 'zod';

/** Converts a parser to a Zod transform. An error that the parser throws becomes a validation issue of the field. */
export function toZodTransform<Source, Result>(read: (source: Source) => Result) {
  return (source: Source, refinement: z.RefinementCtx): Result => {
    try {
      return read(source);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      refinement.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
  };
}
