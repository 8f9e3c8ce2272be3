import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import { parseJsonBody } from '../http-api/parse-json.ts';

/**
 * Returns the value of a string attribute in DynamoDB's JSON format. For speed, no schema is used, because this function
 * runs for every object of every AWS call.
 */
const textOf = (attribute: unknown): string | undefined =>
  isObject(attribute) && typeof attribute['S'] === 'string' ? attribute['S'] : undefined;

/** Returns the kind of a DynamoDB item: the letters at the start of its partition key and sort key, such as `T/A`. */
const kindOf = (keys: readonly string[]): string =>
  keys.map((key) => /^[A-Za-z]*/.exec(key)?.[0] ?? '').join('/');

/** Lists the kind of each DynamoDB item in a request: searches all objects at any depth for a primary key. */
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

/**
 * Returns the index name and partition key prefix of a DynamoDB query. The prefix is read from the expression attribute
 * values.
 */
function partitionIn(input: unknown): string[] {
  const { IndexName, ExpressionAttributeValues = {} } = Query.safeParse(input).data ?? {};
  const values = Object.values(ExpressionAttributeValues);
  const [partition] = values.flatMap(({ S }) => /^[A-Z](?=#)/.exec(S) ?? []);
  return partition ? [`${IndexName}/${partition}`] : [];
}

/** Returns the distinct kinds of items in a DynamoDB request, sorted and joined, such as `N/A+T/A+T/E`. */
export function formatRequestItemKinds(body: Buffer): string {
  const input = parseJsonBody(body);
  const kinds = kindsIn(input);
  const once = [...new Set(kinds.length > 0 ? kinds : partitionIn(input))];
  return once.toSorted((a, b) => (a < b ? -1 : 1)).join('+');
}
