import type * as z from 'zod';

/**
 * Builds a parser for API responses that caches its result per response object. The parser returns undefined for a response
 * that doesn't match the schema.
 */
export function createMemoizedParser<Value extends object>(
  schema: z.ZodType<Value>,
): (raw: unknown) => Value | undefined {
  const weakMap = new WeakMap<object, Value>();
  return (raw) => {
    if (typeof raw !== 'object' || raw === null) return undefined;
    const known = weakMap.get(raw);
    if (known) return known;
    const parsed = schema.safeParse(raw).data;
    if (parsed) weakMap.set(raw, parsed);
    return parsed;
  };
}
