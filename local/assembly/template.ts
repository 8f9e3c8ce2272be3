import * as z from 'zod';

export type Json = string | number | boolean | null | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `JSON.parse` gives is JSON already: to walk through it again would only cost time. */
export const Json = z.custom<Json>((value) => value !== undefined, 'not a JSON value');
export const JsonObject = z.custom<JsonObject>(isObject, 'not a JSON object');

/** A CloudFormation template, as far as the local run reads it. */
export const Template = z.object({
  Metadata: JsonObject.default({}),
  Parameters: z.record(z.string(), z.object({ Default: Json.optional() })).default({}),
  Mappings: z.record(z.string(), JsonObject).default({}),
  Conditions: z.record(z.string(), Json).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: JsonObject.default({}),
      Condition: z.string().optional(),
    }),
  ),
  Outputs: z
    .record(z.string(), z.object({ Value: Json, Export: z.object({ Name: Json }).optional() }))
    .default({}),
});
export type Template = z.infer<typeof Template>;
