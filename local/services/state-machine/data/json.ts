import * as z from 'zod';

export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/**
 * Schema that accepts any defined value as JSON. Values from `JSON.parse` are JSON already, and a deep check would cost time.
 */
export const Json = z.custom<Json>((value) => value !== undefined, 'not a JSON value');

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const JsonObject = z.custom<JsonObject>(isObject, 'not a JSON object');

export function isSameJson(left: Json, right: Json): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length && left.every((item, at) => isSameJson(item, right[at] ?? null))
    );
  }
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every(
        (key) => Object.hasOwn(right, key) && isSameJson(left[key] ?? null, right[key] ?? null),
      )
    );
  }
  return left === right;
}
