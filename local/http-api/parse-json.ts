import * as z from 'zod';

const Value = z.unknown(); // callers validate the value with their own schemas

/** Parses a JSON text; returns undefined when the text isn't valid JSON. */
export function parseJsonText(text: string): unknown {
  try {
    return Value.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const parsedBodies = new WeakMap<Buffer, { value: unknown }>();

/** Parses a JSON body; returns undefined when the body isn't valid JSON. The result is cached per buffer. */
export function parseJsonBody(body: Buffer): unknown {
  const parsed = parsedBodies.get(body) ?? { value: parseJsonText(body.toString('utf8')) };
  parsedBodies.set(body, parsed);
  return parsed.value;
}
