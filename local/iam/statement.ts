import * as z from 'zod';
import { compileIamPattern } from './aws-actions.ts';

const StringOrStrings = z.union([z.string().array(), z.string().transform((one) => [one])]);
const Values = z.union([
  StringOrStrings,
  z.union([z.boolean(), z.number()]).transform((one) => [String(one)]),
]);
const Keys = z.record(z.string(), Values).optional();

/**
 * Schema of the IAM condition operators that the project's policies use. The local run rejects a cloud assembly with any
 * other operator, so that no condition is ignored.
 */
const Condition = z.strictObject({
  StringEquals: Keys,
  StringLike: Keys,
  ArnEquals: Keys,
  ArnLike: Keys,
  Bool: Keys,
  NumericLessThan: Keys,
  'ForAllValues:StringLike': Keys,
});

const Principal = z.union([
  z.literal('*').transform(() => ({ AWS: ['*'], Service: undefined })),
  z.strictObject({ AWS: StringOrStrings.optional(), Service: StringOrStrings.optional() }),
]);

/** Schema of an IAM policy statement. */
export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: Principal.optional(),
  Action: StringOrStrings,
  Resource: StringOrStrings.optional(),
  NotResource: StringOrStrings.optional(),
  Condition: Condition.default({}),
});
export type Statement = z.infer<typeof Statement>;

/**
 * IAM condition keys of a request with their values. AWS compares key names case-insensitively; the local run compares them
 * case-sensitively.
 */
export type ConditionContext = Record<string, string[]>;

export type RequiredPermission = {
  action: string;
  /** ARNs that identify the requested resource. A policy must match at least one of these ARNs. */
  resources: string[];
  context?: ConditionContext;
};

const matchesAny = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) => compileIamPattern(pattern).test(text));

/**
 * Returns true when a policy statement covers at least one of the resources. A trust policy names no resource; it covers its
 * role.
 */
const coversResource = (
  { Resource, NotResource }: Statement,
  resources: readonly string[],
): boolean =>
  resources.some((resource) =>
    Resource ? matchesAny(Resource, resource) : !matchesAny(NotResource ?? [], resource),
  );

type Test = (expected: string[], given: readonly string[] | undefined) => boolean;

/**
 * Builds an IAM condition test that is true when at least one value of the request matches. A condition key that is missing
 * in the request never matches.
 */
const createAnyValueTest =
  (isMatch: (expected: string[], value: string) => boolean): Test =>
  (expected, given) =>
    given?.some((value) => isMatch(expected, value)) ?? false;

const operators: Record<keyof z.infer<typeof Condition>, Test> = {
  StringEquals: createAnyValueTest((expected, value) => expected.includes(value)),
  StringLike: createAnyValueTest(matchesAny),
  ArnEquals: createAnyValueTest(matchesAny),
  ArnLike: createAnyValueTest(matchesAny),
  Bool: createAnyValueTest((expected, value) => expected.includes(value)),
  NumericLessThan: createAnyValueTest(([limit], value) => Number(value) < Number(limit)),
  'ForAllValues:StringLike': (expected, given = []) =>
    given.every((value) => matchesAny(expected, value)),
};

const matchesConditions = (
  { Condition: conditions }: Statement,
  context: ConditionContext = {},
): boolean =>
  Condition.keyof().options.every((operator) =>
    Object.entries(conditions[operator] ?? {}).every(([key, expected]) =>
      operators[operator](expected, context[key]),
    ),
  );

/**
 * Returns true when the actions, resources and conditions of a statement match a request, regardless of its effect and
 * principal.
 */
export function matchesStatement(
  statement: Statement,
  { action, resources, context }: RequiredPermission,
): boolean {
  return (
    matchesAny(statement.Action, action) &&
    coversResource(statement, resources) &&
    matchesConditions(statement, context)
  );
}
