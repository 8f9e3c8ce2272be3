import type * as z from 'zod';

/** Parses an answer once, however often it is looked at; nothing where it is none of that form. */
export const memoParse = <Value extends object>(
  schema: z.ZodType<Value>,
): ((raw: unknown) => Value | undefined) => {
  const seen = new WeakMap<object, Value>();
  return (raw) => {
    if (typeof raw !== 'object' || raw === null) return undefined;
    const known = seen.get(raw);
    if (known) return known;
    const parsed = schema.safeParse(raw).data;
    if (parsed) seen.set(raw, parsed);
    return parsed;
  };
};
