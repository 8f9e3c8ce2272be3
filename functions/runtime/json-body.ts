import * as z from 'zod';

/** A name that only attackers send: copying an object by it would replace the copy's prototype. */
const withoutPrototype = (name: string, value: unknown): unknown =>
  name === '__proto__' ? undefined : value;

/** Parses JSON with or without a byte order mark, without any `__proto__`; nothing for what is no JSON or nested too deeply. */
export const jsonIn = (body: string): unknown => {
  try {
    return z.unknown().parse(JSON.parse(body.replace(/^\uFEFF/, ''), withoutPrototype));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
};

/** What a body says as the schema reads it, or what is wrong with it; nothing for what is no JSON. */
export const readJson = <Read>(
  body: string,
  schema: z.ZodType<Read>,
): z.ZodSafeParseResult<Read> | undefined => {
  const said = jsonIn(body);
  return said === undefined ? undefined : schema.safeParse(said);
};
