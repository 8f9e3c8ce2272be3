import * as z from 'zod';
import { IdempotencyKey } from '../intake/report/report.ts';
import type { Lang } from '../messages/lang.ts';
import { getHeaderDescriptions } from './api-texts.ts';
import { type JsonSchema, toRequestJsonSchema } from './json-schema.ts';
import type { ApiOperation } from './operation.ts';
import type { RequestHeaderName } from './route-contract.ts';

const headerSchemas: Record<RequestHeaderName, z.ZodType> = {
  'Idempotency-Key': IdempotencyKey,
  'If-Match': z.string(),
  'If-None-Match': z.string(),
  'If-Modified-Since': z.string(),
  'X-Report-Pin': z.string().regex(/^\d{6}$/),
  'X-Report-Confirmation': z.string().regex(/^\d{6}$/),
  'Accept-Language': z.string(),
};

const readonlySet: ReadonlySet<RequestHeaderName> = new Set(['Idempotency-Key']);

export type OpenApiParameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string | undefined;
  schema: JsonSchema;
};

const listPathParameters = (path: string): OpenApiParameter[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' },
  }));

const Shape = z.looseObject({
  properties: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  required: z.array(z.string()).default([]),
  anyOf: z.array(z.unknown()).optional(),
});
type Shape = z.infer<typeof Shape>;

/** Returns the object schemas of a query string. A union yields one for each alternative. */
const listObjectSchemas = (schema: JsonSchema): Shape[] => {
  const shape = Shape.parse(schema);
  return shape.anyOf ? shape.anyOf.flatMap((one) => listObjectSchemas(Shape.parse(one))) : [shape];
};

const listQueryParameters = (query: z.ZodType | undefined): OpenApiParameter[] => {
  if (!query) return [];
  const sets = listObjectSchemas(toRequestJsonSchema(query));
  const properties = Object.assign({}, ...sets.map((set) => set.properties));
  return Object.entries(Shape.shape.properties.parse(properties)).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: sets.every(({ required }) => required.includes(name)),
    schema,
  }));
};

const listHeaderParameters = (
  names: readonly RequestHeaderName[] = [],
  lang: Lang,
): OpenApiParameter[] =>
  names.map((name) => ({
    name,
    in: 'header' as const,
    required: readonlySet.has(name),
    description: getHeaderDescriptions(lang)[name],
    schema: toRequestJsonSchema(headerSchemas[name]),
  }));

export function getOpenApiParameters(
  { path, contract }: ApiOperation,
  lang: Lang,
): OpenApiParameter[] {
  return [
    ...listPathParameters(path),
    ...listQueryParameters(contract.query),
    ...listHeaderParameters(contract.headers, lang),
  ];
}
