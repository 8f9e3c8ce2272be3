import type * as z from 'zod';

/** Reads and validates environment variables; the error names a missing one. */
export const environment = <T>(schema: z.ZodType<T>): T => schema.parse(process.env);
