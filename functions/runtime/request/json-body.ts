import * as z from 'zod';

const Json = z.unknown();

/** JSON reviver that drops `__proto__`. Copying an object with that key would replace the prototype of the copy. */
const dropPrototypeKey = (name: string, value: unknown): unknown =>
  name === '__proto__' ? undefined : value;

/**
 * Parses JSON, with or without a byte order mark, and drops `__proto__` keys. Returns undefined for invalid or too deeply
 * nested JSON.
 */
export function parseJson(body: string): unknown {
  try {
    return Json.parse(JSON.parse(body.replace(/^\uFEFF/, ''), dropPrototypeKey));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Parses and validates a JSON body. Returns undefined if the body is not JSON, otherwise the schema's result. */
export function readJson<Read>(
  body: string,
  schema: z.ZodType<Read>,
): z.ZodSafeParseResult<Read> | undefined {
  const parsed = parseJson(body);
  return parsed === undefined ? undefined : schema.safeParse(parsed);
}
