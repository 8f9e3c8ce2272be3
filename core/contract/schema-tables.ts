import * as z from 'zod';
import type { JsonSchema } from './json-schema.ts';

/** Row of a documentation table for one schema field, such as `reporter.phone` with the type `string ≤ 40`. */
export type SchemaTableRow = { name: string; type: string; isRequired: boolean };

const Node: z.ZodType<NodeOf> = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  maxLength: z.number().optional(),
  maximum: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});
type NodeOf = {
  type?: string | string[] | undefined;
  format?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  maxLength?: number | undefined;
  maximum?: number | undefined;
  properties?: Record<string, unknown> | undefined;
  required?: string[] | undefined;
  items?: unknown;
  anyOf?: unknown[] | undefined;
  oneOf?: unknown[] | undefined;
  allOf?: unknown[] | undefined;
};

/** Maximum nesting depth of the schema fields in a documentation table. */
const maxDepth = 3;

const listVariants = (node: NodeOf): NodeOf[] =>
  (node.anyOf ?? node.oneOf ?? []).map((one) => Node.parse(one));

const formatType = (node: NodeOf): string => {
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map(String).join(' | ');
  if (node.items !== undefined) return `${formatType(Node.parse(node.items))}[]`;
  const variants = listVariants(node);
  if (variants.length > 0) return [...new Set(variants.map(formatType))].join(' | ');
  const most = node.type === 'string' ? node.maxLength : undefined;
  const kinds = [node.type ?? (node.allOf ? 'object' : 'any')].flat().join(' | ');
  const name = node.format ?? kinds;
  return most === undefined ? name : `${name} ≤ ${most}`;
};

const unwrapArrayItems = (node: NodeOf): NodeOf =>
  node.items === undefined ? node : unwrapArrayItems(Node.parse(node.items));

const toRows = (node: NodeOf, above: string, depth: number): SchemaTableRow[] =>
  Object.entries(node.properties ?? {}).flatMap(([name, value]) => {
    const field = Node.parse(value);
    const inner = unwrapArrayItems(field);
    const full = `${above}${name}${field.items === undefined ? '' : '[]'}`;
    const isRequired = node.required?.includes(name) ?? false;
    const below = depth < maxDepth ? toRows(inner, `${full}.`, depth + 1) : [];
    return [{ name: full, type: formatType(field), isRequired }, ...below];
  });

/**
 * Returns the documentation tables for an object schema with its nested fields. A union yields one table for each
 * alternative.
 */
export function buildSchemaTables(schema: JsonSchema): SchemaTableRow[][] {
  const node = Node.parse(schema);
  const variants = listVariants(node);
  const forms = variants.length > 0 ? variants : [node];
  return forms.map((form) => toRows(form, '', 1)).filter((rows) => rows.length > 0);
}
