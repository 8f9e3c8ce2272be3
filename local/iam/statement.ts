import * as z from 'zod';
import { compileIamPattern } from './aws-actions.ts';

const Many = z.union([z.string().array(), z.string().transform((one) => [one])]);
const Values = z.union([
  Many,
  z.union([z.boolean(), z.number()]).transform((one) => [String(one)]),
]);
const Keys = z.record(z.string(), Values).optional();

/**
 * Condition operators that the project's policies use; a cloud assembly with another operator is rejected, so that none is
 * ignored.
 */
const Condition = z.strictObject({
  StringEquals: Keys,
  StringLike: Keys,
  ArnEquals: Keys,
  ArnLike: Keys,
  Bool: Keys,
  NumericLessThan: Keys,
  'ForAllValues:StringLike': Keys,
  Null: Keys,
});

const Principal = z.union([
  z.literal('*').transform(() => ({ AWS: ['*'], Service: undefined })),
  z.strictObject({ AWS: Many.optional(), Service: Many.optional() }),
]);

/** Schema of an IAM policy statement. */
export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: Principal.optional(),
  Action: Many,
  Resource: Many.optional(),
  NotResource: Many.optional(),
  Condition: Condition.default({}),
});
export type Statement = z.infer<typeof Statement>;

/**
 * Condition keys of a request with their values. AWS compares key names without case; the local run requires the same case.
 */
export type ConditionContext = Record<string, string[]>;

export type RequestedRight = {
  action: string;
  /** ARNs of the resource; a policy must match at least one. */
  resources: string[];
  context?: ConditionContext;
};

const matchesAny = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) => compileIamPattern(pattern).test(text));

/** Returns true when a statement covers one of the resources; trust policies name none and cover their role. */
const isAbout = ({ Resource, NotResource }: Statement, resources: readonly string[]): boolean =>
  resources.some((resource) =>
    Resource ? matchesAny(Resource, resource) : !matchesAny(NotResource ?? [], resource),
  );

type Test = (expected: string[], given: readonly string[] | undefined) => boolean;

/** Builds a condition test that is true when some value of the request matches; a missing key matches nothing. */
const some =
  (isMatch: (expected: string[], value: string) => boolean): Test =>
  (expected, given) =>
    given?.some((value) => isMatch(expected, value)) ?? false;

const operators: Record<keyof z.infer<typeof Condition>, Test> = {
  StringEquals: some((expected, value) => expected.includes(value)),
  StringLike: some(matchesAny),
  ArnEquals: some(matchesAny),
  ArnLike: some(matchesAny),
  Bool: some((expected, value) => expected.includes(value)),
  NumericLessThan: some(([limit], value) => Number(value) < Number(limit)),
  'ForAllValues:StringLike': (expected, given = []) =>
    given.every((value) => matchesAny(expected, value)),
  Null: ([isNull], given) => (isNull === 'true') === (given === undefined),
};

const holds = ({ Condition: conditions }: Statement, context: ConditionContext = {}): boolean =>
  Condition.keyof().options.every((operator) =>
    Object.entries(conditions[operator] ?? {}).every(([key, expected]) =>
      operators[operator](expected, context[key]),
    ),
  );

/** Returns true when a statement's actions, resources and conditions match a request, regardless of effect and principal. */
export function matchesStatement(
  statement: Statement,
  { action, resources, context }: RequestedRight,
): boolean {
  return (
    matchesAny(statement.Action, action) &&
    isAbout(statement, resources) &&
    holds(statement, context)
  );
}
