import * as z from 'zod';

export type Json = null | boolean | number | string | Json[] | JsonObject;
type JsonObject = { [key: string]: Json };

/**
 * Schema that accepts any defined value as JSON. Values from `JSON.parse` are JSON already, and a deep check would cost time.
 */
export const Json = z.custom<Json>((value) => value !== undefined, 'not a JSON value');

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
