import type * as z from 'zod';

/** The variables a function was deployed with; a missing one is named. */
export const environment = <T>(schema: z.ZodType<T>): T => schema.parse(process.env);
