import type * as z from 'zod';
import { ConfigurationError } from '../../core/shared/errors.ts';

/** Reads and validates environment variables. Throws `ConfigurationError` with the names of missing and invalid variables. */
export function readEnvironment<T>(schema: z.ZodType<T>): T {
  const read = schema.safeParse(process.env);
  if (read.success) return read.data;
  const names = read.error.issues.map(({ path }) => path.join('.'));
  throw new ConfigurationError(`Missing or invalid environment variables: ${names.join(', ')}`, {
    cause: read.error,
  });
}
