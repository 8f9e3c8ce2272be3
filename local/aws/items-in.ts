import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import { jsonOf } from '../http-api/json-in.ts';

/** A text attribute as DynamoDB writes it; no schema: this looks at every object of every call. */
const textOf = (attribute: unknown): string | undefined =>
  isObject(attribute) && typeof attribute['S'] === 'string' ? attribute['S'] : undefined;

/** The letters that a key's two parts begin with, up to what is of one item alone. */
const kindOf = (keys: readonly string[]): string =>
  keys.map((key) => /^[A-Za-z]*/.exec(key)?.[0] ?? '').join('/');

/** Every object that has a key in it, however deep it lies: an item, a key, those of a transaction. */
function kindsIn(input: unknown): string[] {
  if (Array.isArray(input)) return input.flatMap(kindsIn);
  if (!isObject(input)) return [];
  const [pk, sk] = [textOf(input['pk']), textOf(input['sk'])];
  return pk !== undefined && sk !== undefined
    ? [kindOf([pk, sk])]
    : Object.values(input).flatMap(kindsIn);
}

const Query = z.object({
  IndexName: z.string().default(''),
  ExpressionAttributeValues: z.record(z.string(), z.object({ S: z.string() }).catch({ S: '' })),
});

/** A query names its partition among the values of its condition. */
function partitionIn(input: unknown): string[] {
  const { IndexName, ExpressionAttributeValues = {} } = Query.safeParse(input).data ?? {};
  const values = Object.values(ExpressionAttributeValues);
  const [partition] = values.flatMap(({ S }) => /^[A-Z](?=#)/.exec(S) ?? []);
  return partition ? [`${IndexName}/${partition}`] : [];
}

/** The kinds of items that a request to DynamoDB is about, each once: `N/A+T/A+T/E`. */
export function itemsIn(body: Buffer): string {
  const input = jsonOf(body);
  const kinds = kindsIn(input);
  const once = [...new Set(kinds.length > 0 ? kinds : partitionIn(input))];
  return once.toSorted((a, b) => (a < b ? -1 : 1)).join('+');
}
