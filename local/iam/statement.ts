import * as z from 'zod';
import { globPattern } from './aws-actions.ts';

const Many = z.union([z.string().array(), z.string().transform((one) => [one])]);
const Values = z.union([
  Many,
  z.union([z.boolean(), z.number()]).transform((one) => [String(one)]),
]);
const Keys = z.record(z.string(), Values).optional();

/** The comparisons that our policies use; an assembly with another one is refused, so that none is ignored. */
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

/** One statement of a policy, as IAM reads it. */
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

/** Condition keys of a request with their values; AWS compares names of keys without case, ours are spelled alike. */
export type Context = Record<string, string[]>;

/** A permission that a request needs. */
export type RightAsked = {
  action: string;
  /** ARNs by which AWS knows the resource; a policy must match one. */
  resources: string[];
  context?: Context;
};

const matchesAny = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) => globPattern(pattern).test(text));

/** A trust policy names no resource: it is about its role. */
const isAbout = ({ Resource, NotResource }: Statement, resources: readonly string[]): boolean =>
  resources.some((resource) =>
    Resource ? matchesAny(Resource, resource) : !matchesAny(NotResource ?? [], resource),
  );

type Test = (expected: string[], given: readonly string[] | undefined) => boolean;

/** Holds if some value of the request matches; a key that the request lacks matches nothing. */
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

const holds = ({ Condition: conditions }: Statement, context: Context = {}): boolean =>
  Condition.keyof().options.every((operator) =>
    Object.entries(conditions[operator] ?? {}).every(([key, expected]) =>
      operators[operator](expected, context[key]),
    ),
  );

/** Whether a statement is about a request, whatever its effect and principal. */
export const matches = (
  statement: Statement,
  { action, resources, context }: RightAsked,
): boolean =>
  matchesAny(statement.Action, action) &&
  isAbout(statement, resources) &&
  holds(statement, context);
