import { isObject } from '../assembly/template.ts';
import type { ConstraintShape, ServiceConstraints } from './constraint-table.ts';

/**
 * Constraint that an AWS request violates, in AWS's wording. The text never contains the invalid value, which may be
 * personal data.
 */
export type ConstraintViolation = { member: string; rule: string };

type Shapes = ServiceConstraints['shapes'];
type Size = { min?: number | undefined; max?: number | undefined };

const isMissing = (value: unknown): boolean => value === undefined || value === null;

const createViolation = (member: string, rule: string): ConstraintViolation => ({ member, rule });

const sizeRules = (member: string, size: number, { min = 0, max = Infinity }: Size) => [
  ...(size < min
    ? [createViolation(member, `Member must have length greater than or equal to ${min}`)]
    : []),
  ...(size > max
    ? [createViolation(member, `Member must have length less than or equal to ${max}`)]
    : []),
];

const patterns = new Map<string, RegExp>();

/**
 * Compiles the regular expression of an AWS request constraint and caches it. The expression must match the whole text, as
 * in AWS. An expression that is invalid in Unicode mode is compiled without that mode.
 */
export function compileConstraintPattern(pattern: string): RegExp {
  const known = patterns.get(pattern);
  if (known) return known;
  const anchored = `^(?:${pattern})$`;
  let compiled: RegExp;
  try {
    compiled = new RegExp(anchored, 'u');
  } catch {
    compiled = new RegExp(anchored);
  }
  patterns.set(pattern, compiled);
  return compiled;
}

type TextShape = Extract<ConstraintShape, { type: 'string' }>;

const checkText = (value: string, shape: TextShape, member: string): ConstraintViolation[] => {
  const { pattern, enum: values } = shape;
  const size = value.length > (shape.max ?? 0) || shape.min ? [...value].length : value.length;
  return [
    ...sizeRules(member, size, shape),
    ...(values && !values.includes(value)
      ? [createViolation(member, `Member must satisfy enum value set: [${values.join(', ')}]`)]
      : []),
    ...(pattern !== undefined && !compileConstraintPattern(pattern).test(value)
      ? [createViolation(member, `Member must satisfy regular expression pattern: ${pattern}`)]
      : []),
  ];
};

const checkNumber = (value: number, { min = -Infinity, max = Infinity }: Size, member: string) => [
  ...(value < min
    ? [createViolation(member, `Member must have value greater than or equal to ${min}`)]
    : []),
  ...(value > max
    ? [createViolation(member, `Member must have value less than or equal to ${max}`)]
    : []),
];

/** Returns the number of bytes in a binary value or in a base64-encoded text. */
const bytesIn = (value: unknown): number =>
  value instanceof Uint8Array ? value.length : Buffer.byteLength(String(value), 'base64');

type Structure = Extract<ConstraintShape, { type: 'structure' }>;

const checkStructure = (
  value: Readonly<Record<string, unknown>>,
  { required = [], members }: Structure,
  shapes: Shapes,
  at: string,
): ConstraintViolation[] => {
  const named = (name: string): string => (at === '' ? name : `${at}.${name}`);
  const missing = required
    .filter((name) => isMissing(value[name]))
    .map((name) => createViolation(named(name), 'Member must not be null'));
  const present = Object.entries(members).flatMap(([name, { shape }]) =>
    checkValue(value[name], shapes[shape], shapes, named(name)),
  );
  return [...missing, ...present];
};

const checkValue = (
  value: unknown,
  shape: ConstraintShape | undefined,
  shapes: Shapes,
  at: string,
): ConstraintViolation[] => {
  if (isMissing(value) || shape === undefined) return [];
  switch (shape.type) {
    case 'any':
      return [];
    case 'structure':
      return isObject(value) ? checkStructure(value, shape, shapes, at) : [];
    case 'list': {
      if (!Array.isArray(value)) return [];
      const each = value.flatMap((element, index) =>
        checkValue(element, shapes[shape.member], shapes, `${at}.${index + 1}`),
      );
      return [...sizeRules(at, value.length, shape), ...each];
    }
    case 'map': {
      const entries = isObject(value) ? Object.entries(value) : [];
      const each = entries.flatMap(([key, element]) => [
        ...checkValue(key, shapes[shape.key], shapes, `${at}.key`),
        ...checkValue(element, shapes[shape.value], shapes, `${at}.value`),
      ]);
      return [...sizeRules(at, entries.length, shape), ...each];
    }
    case 'string':
      return typeof value === 'string' ? checkText(value, shape, at) : [];
    case 'number':
      return checkNumber(Number(value), shape, at);
    case 'blob':
      return sizeRules(at, bytesIn(value), shape);
  }
};

/** Lists every constraint that the input of an AWS operation violates. */
export function findConstraintViolations(
  input: unknown,
  name: string,
  shapes: Shapes,
): ConstraintViolation[] {
  return checkValue(input, shapes[name], shapes, '');
}
