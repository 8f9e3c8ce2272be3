import * as z from 'zod';
import { isObject, type Json } from './json.ts';
import { createStateError } from './state-error.ts';

/** Schema of a JSONPath that only has field names, such as `$.shards`. */
export const JsonPath = z
  .string()
  .regex(/^\$(?:\.\w+)*$/, 'unsupported JSONPath: only field names are supported')
  .transform((text) => ({ text, names: text.split('.').slice(1) }));
export type JsonPath = z.output<typeof JsonPath>;

/** Returns the value at a JSONPath. If there is no value, throws `States.Runtime`, which fails the execution as in AWS. */
export function readAtPath({ text, names }: JsonPath, input: Json): Json {
  const value = names.reduce<Json | undefined>(
    (at, name) => (isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined),
    input,
  );
  if (value !== undefined) return value;
  throw createStateError(
    'States.Runtime',
    `The JSONPath '${text}' could not be found in '${JSON.stringify(input)}'`,
  );
}

const PlainValue = z.union([z.string(), z.number(), z.boolean(), z.null()], {
  error: 'unsupported value: only text, numbers, booleans and null are supported',
});

type TemplateField = { name: string } & (
  | { kind: 'value'; value: Json }
  | { kind: 'path'; path: JsonPath }
  | { kind: 'context' }
);

/**
 * Builds the schema of a flat payload template. A field whose name ends in `.$` contains a JSONPath or the one supported
 * path of the context object.
 */
export function buildTemplateSchema(contextPath: string) {
  return z.record(z.string(), PlainValue).transform((fields, refinement) =>
    Object.entries(fields).map(([name, value]): TemplateField => {
      if (!name.endsWith('.$')) return { name, kind: 'value', value };
      const field = { name: name.slice(0, -2) };
      if (value === contextPath) return { ...field, kind: 'context' };
      const parsed = JsonPath.safeParse(value);
      if (parsed.success) return { ...field, kind: 'path', path: parsed.data };
      const message = `unsupported expression; supported are field names and ${contextPath}`;
      refinement.addIssue({ code: 'custom', message, path: [name] });
      return z.NEVER;
    }),
  );
}

/** Fills a payload template from a state's input and the value of the supported path of the context object. */
export function fillTemplate(template: TemplateField[], input: Json, contextValue: Json): Json {
  return Object.fromEntries(
    template.map((field) => [field.name, readTemplateField(field, input, contextValue)]),
  );
}

const readTemplateField = (field: TemplateField, input: Json, contextValue: Json): Json => {
  switch (field.kind) {
    case 'value':
      return field.value;
    case 'path':
      return readAtPath(field.path, input);
    case 'context':
      return contextValue;
  }
};
