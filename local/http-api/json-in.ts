import * as z from 'zod';

const Value = z.unknown(); // each caller validates the value by a schema of its own

/** Returns the value of a JSON text, or undefined if the text is not JSON. */
export const jsonIn = (text: string): unknown => {
  try {
    return Value.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const parsedBodies = new WeakMap<Buffer, { value: unknown }>();

/** Returns the value of a JSON body like `jsonIn`; parses each buffer once, however many parts of the run read it. */
export const jsonOf = (body: Buffer): unknown => {
  const parsed = parsedBodies.get(body) ?? { value: jsonIn(body.toString('utf8')) };
  parsedBodies.set(body, parsed);
  return parsed.value;
};
