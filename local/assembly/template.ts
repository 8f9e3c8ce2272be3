import * as z from 'zod';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Schema that accepts any defined value as JSON. Values from `JSON.parse` are JSON already, and a deep check would cost time.
 */
export const Json = z.custom<Json>((value) => value !== undefined, 'not a JSON value');
export const JsonObject = z.custom<JsonObject>(isObject, 'not a JSON object');

/** Schema for the parts of a CloudFormation template that the local run reads. */
export const Template = z.object({
  Metadata: JsonObject.default({}),
  Parameters: z.record(z.string(), z.object({ Default: Json.optional() })).default({}),
  Conditions: z.record(z.string(), Json).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: JsonObject.default({}),
      Condition: z.string().optional(),
    }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: Json })).default({}),
});
export type Template = z.infer<typeof Template>;
