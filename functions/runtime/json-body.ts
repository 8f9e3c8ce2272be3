import * as z from 'zod';

/** JSON whatever it says; nothing for what is none. */
export const jsonIn = (body: string): unknown => {
  try {
    return z.unknown().parse(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
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
