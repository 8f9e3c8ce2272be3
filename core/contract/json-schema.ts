import * as z from 'zod';
import { DirectoryTableName, directoryTableNames } from '../directory/model/tables.ts';

export type JsonSchema = Record<string, unknown>;

type Context = Parameters<NonNullable<z.core.ToJSONSchemaParams['override']>>[0];

const isOptional = (schema: z.core.$ZodType): boolean => z.safeParse(schema, undefined).success;

/**
 * Corrects a generated JSON schema: describes a preprocessed field by its output, lists the names of the directory tables,
 * and removes optional fields from `required`.
 */
const overrideJsonSchema = ({ zodSchema, jsonSchema }: Context): void => {
  const { def } = zodSchema._zod;
  if (Object.is(zodSchema, DirectoryTableName)) jsonSchema.enum = [...directoryTableNames];
  if (def.type === 'pipe' && 'in' in def && isTransform(def.in) && isSchema(def.out)) {
    Object.assign(jsonSchema, toRequestJsonSchema(def.out));
  }
  if (def.type === 'object' && zodSchema instanceof z.ZodObject && jsonSchema.required) {
    const shape: Record<string, z.core.$ZodType> = zodSchema.shape;
    const required = jsonSchema.required.filter((name) => {
      const field = shape[name];
      return field && !isOptional(field);
    });
    if (required.length > 0) jsonSchema.required = required;
    else delete jsonSchema.required;
  }
};

const isSchema = (value: unknown): value is z.core.$ZodType => value instanceof z.ZodType;
const isTransform = (value: unknown): boolean => value instanceof z.ZodTransform;

/** Converts the Zod schema of a request body to a JSON schema. Preprocessed fields are described by their output. */
export function toRequestJsonSchema(schema: z.core.$ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: overrideJsonSchema,
  });
  return rest;
}

const allowAdditionalProperties = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(allowAdditionalProperties);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      name === 'additionalProperties' && inner === false
        ? []
        : [[name, allowAdditionalProperties(inner)]],
    ),
  );
};

/**
 * Converts the Zod schema of a response to a JSON schema that allows additional properties, because later API versions may
 * add some.
 */
export function toResponseJsonSchema(schema: z.core.$ZodType): JsonSchema {
  return z
    .record(z.string(), z.unknown())
    .parse(allowAdditionalProperties(toRequestJsonSchema(schema)));
}
