import type * as z from 'zod';

/** Reads and validates environment variables; the error names a missing one. */
export function readEnvironment<T>(schema: z.ZodType<T>): T {
  return schema.parse(process.env);
}
