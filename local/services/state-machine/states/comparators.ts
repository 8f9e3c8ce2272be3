import * as z from 'zod';
import type { Json } from '../data/json.ts';
import { parseTimestamp } from '../data/timestamp.ts';
import { matchesPattern } from './matches-pattern.ts';

/** Compares two values of one type. The result is negative, 0 or positive; undefined when a value has another type. */
type Compare = (value: Json, expected: Json) => number | undefined;

export type Comparator = {
  /** Schema of the comparison operator's operand in the state machine definition. */
  operand: z.ZodType<Json>;
  /** Whether the comparison operator also exists with the suffix `Path`, which reads the operand from a JSONPath. */
  hasPath: boolean;
  matches(value: Json, expected: Json): boolean;
};

const ordered =
  <Value extends string | number>(read: (value: Json) => Value | undefined): Compare =>
  (value, expected) => {
    const [left, right] = [read(value), read(expected)];
    if (left === undefined || right === undefined) return undefined;
    if (left < right) return -1;
    return left > right ? 1 : 0;
  };

const text = (value: Json) => (typeof value === 'string' ? value : undefined);
const number = (value: Json) => (typeof value === 'number' ? value : undefined);
const instant = (value: Json) => parseTimestamp(value)?.getTime();

const kinds = {
  String: { operand: z.string(), compare: ordered(text) },
  Numeric: { operand: z.number(), compare: ordered(number) },
  Timestamp: {
    operand: z.string().refine((value) => parseTimestamp(value), 'not an RFC 3339 timestamp'),
    compare: ordered(instant),
  },
};

const relations: Record<string, (order: number) => boolean> = {
  Equals: (order) => order === 0,
  LessThan: (order) => order < 0,
  GreaterThan: (order) => order > 0,
  LessThanEquals: (order) => order <= 0,
  GreaterThanEquals: (order) => order >= 0,
};

const comparisons = Object.entries(kinds).flatMap(([kind, { operand, compare }]) =>
  Object.entries(relations).map(([relation, suits]): [string, Comparator] => [
    `${kind}${relation}`,
    {
      operand,
      hasPath: true,
      matches: (value, expected) => {
        const order = compare(value, expected);
        return order !== undefined && suits(order);
      },
    },
  ]),
);

const createTypeComparator = (suits: (value: Json) => boolean): Comparator => ({
  operand: z.boolean(),
  hasPath: false,
  matches: (value, expected) => suits(value) === expected,
});

/**
 * All comparison operators of Choice states except `IsPresent`. Only `IsPresent` accepts a path at which there is no value.
 */
export const comparators: ReadonlyMap<string, Comparator> = new Map([
  ...comparisons,
  [
    'BooleanEquals',
    { operand: z.boolean(), hasPath: true, matches: (value, expected) => value === expected },
  ],
  [
    'StringMatches',
    {
      operand: z.string(),
      hasPath: false,
      matches: (value, pattern) =>
        typeof value === 'string' && typeof pattern === 'string' && matchesPattern(value, pattern),
    },
  ],
  ['IsNull', createTypeComparator((value) => value === null)],
  ['IsString', createTypeComparator((value) => typeof value === 'string')],
  ['IsNumeric', createTypeComparator((value) => typeof value === 'number')],
  ['IsBoolean', createTypeComparator((value) => typeof value === 'boolean')],
  ['IsTimestamp', createTypeComparator((value) => instant(value) !== undefined)],
]);
