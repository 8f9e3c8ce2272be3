import * as z from 'zod';
import { toRequestJsonSchema } from '../../../../../core/contract/json-schema.ts';
import {
  type DirectoryTableName,
  getDirectoryRowSchema,
} from '../../../../../core/directory/model/tables.ts';

export type NamedFormField = { name: string; field: FormFieldKind; isRequired: boolean };

/** Kind of form field for a value in a directory row, derived from the JSON Schema of the directory table. */
export type FormFieldKind =
  | { kind: 'text'; isLong: boolean; mayBeEmpty: boolean; maxLength?: number | undefined }
  | { kind: 'date' | 'moment' | 'number' | 'yes-no' | 'raw' }
  | { kind: 'choice'; options: readonly string[] }
  | { kind: 'fixed'; value: unknown }
  | { kind: 'list'; of: FormFieldKind }
  | { kind: 'series'; of: readonly FormFieldKind[] }
  | { kind: 'group'; fields: readonly NamedFormField[] }
  | { kind: 'either'; by: string; variants: readonly Variant[] }
  | { kind: 'nothing-or'; of: FormFieldKind };

type Group = Extract<FormFieldKind, { kind: 'group' }>;
type Variant = { value: string; group: Group };

const Node = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
  items: z.unknown().optional(),
  prefixItems: z.array(z.unknown()).optional(),
});
type Node = z.infer<typeof Node>;

const lineLength = 120;

const textOf = ({ format, pattern, minLength = 0, maxLength }: Node): FormFieldKind => {
  if (format === 'date') return { kind: 'date' };
  if (format === 'date-time') return { kind: 'moment' };
  const mayBeEmpty = minLength === 0 && pattern === undefined;
  return { kind: 'text', isLong: (maxLength ?? 0) > lineLength, mayBeEmpty, maxLength };
};

const groupOf = ({ properties = {}, required }: Node): Group => ({
  kind: 'group',
  fields: Object.entries(properties).map(([name, schema]) => ({
    name,
    field: fieldOf(schema),
    isRequired: required.includes(name),
  })),
});

/**
 * Returns the form field for a union of object schemas: a select box for the discriminator, and the fields of each variant.
 */
const eitherOf = (groups: readonly Group[]): FormFieldKind | undefined => {
  const by = groups[0]?.fields.find(({ field }) => field.kind === 'fixed')?.name;
  const variants = groups.flatMap((group) => {
    const discriminator = group.fields.find(({ name }) => name === by)?.field;
    return discriminator?.kind === 'fixed' ? [{ value: String(discriminator.value), group }] : [];
  });
  return by && variants.length === groups.length ? { kind: 'either', by, variants } : undefined;
};

const unionOf = (schemas: readonly unknown[]): FormFieldKind => {
  const nodes = schemas.map((schema) => Node.parse(schema));
  const some = nodes.filter(({ type }) => type !== 'null');
  if (some.length < nodes.length) {
    const [only] = some;
    const of = some.length === 1 && only ? fieldOf(only) : unionOf(some);
    return { kind: 'nothing-or', of };
  }
  if (some.every(({ type }) => type === 'string'))
    return { kind: 'text', isLong: false, mayBeEmpty: false };
  const groups = some.filter(({ properties }) => properties !== undefined).map(groupOf);
  const either = groups.length === some.length ? eitherOf(groups) : undefined;
  return either ?? { kind: 'raw' };
};

/** Derives a form field from a JSON Schema. If the schema is not supported, the user edits the value as JSON text. */
const fieldOf = (schema: unknown): FormFieldKind => {
  const node = Node.safeParse(schema).data;
  if (!node) return { kind: 'raw' };
  if (node.const !== undefined) return { kind: 'fixed', value: node.const };
  if (node.enum) return { kind: 'choice', options: node.enum.map(String) };
  const union = node.oneOf ?? node.anyOf;
  if (union) return unionOf(union);
  if (node.prefixItems) return { kind: 'series', of: node.prefixItems.map(fieldOf) };
  switch (node.type) {
    case 'string':
      return textOf(node);
    case 'number':
    case 'integer':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'yes-no' };
    case 'array':
      return { kind: 'list', of: fieldOf(node.items) };
    case 'object':
      return node.properties ? groupOf(node) : { kind: 'raw' };
    default:
      return { kind: 'raw' };
  }
};

export function getDirectoryTableForm(table: DirectoryTableName): FormFieldKind {
  return fieldOf(toRequestJsonSchema(getDirectoryRowSchema(table)));
}
