import * as z from 'zod';

/** A reader as a schema's transform: what it throws becomes the refusal of that field. */
export const readOrRefuse =
  <Source, Result>(read: (source: Source) => Result) =>
  (source: Source, refinement: z.RefinementCtx): Result => {
    try {
      return read(source);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      refinement.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
  };
