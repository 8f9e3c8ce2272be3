import * as z from 'zod';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export const jsonValueSchema: z.ZodType<Json> = z.json();

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses JSON text, with or without a byte order mark. Returns undefined for invalid JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return jsonValueSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}

/** Returns the value at a dotted path in a JSON value, without following inherited properties. */
export function readJsonValue(value: Json | undefined, path: string): Json | undefined {
  let found = value;
  for (const key of path.split('.')) {
    if (!isJsonObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
}

/** Returns all strings within a JSON value, each with its path. */
export function listStrings(value: Json, path: string): { text: string; path: string }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, n) => listStrings(item, `${path}[${n}]`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => listStrings(item, `${path}.${key}`));
}
