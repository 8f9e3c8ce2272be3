import type * as z from 'zod';

/** Reads and validates environment variables; the error names a missing one. */
export const readEnvironment = <T>(schema: z.ZodType<T>): T => schema.parse(process.env);
