import * as z from 'zod';

const Many = z.union([z.string().array(), z.string().transform((one) => [one])]);

/** The comparisons that our policies make; an assembly with another is refused, lest it be taken for granted. */
const Condition = z.strictObject({
  StringEquals: z.record(z.string(), Many).optional(),
  StringLike: z.record(z.string(), Many).optional(),
  'ForAllValues:StringLike': z.record(z.string(), Many).optional(),
  Null: z.record(z.string(), Many).optional(),
});

/** One sentence of a policy: what it lets a role do, and with what. */
export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.literal('Allow'),
  Action: Many,
  Resource: Many.optional(),
  NotResource: Many.optional(),
  Condition: Condition.default({}),
});
export type Statement = z.infer<typeof Statement>;

/** What a call asks for: each of these must be granted. */
export type RightAsked = {
  action: string;
  /** The thing by the names that AWS would look for: one of them must be granted. */
  resources: string[];
  context?: Record<string, string[]>;
};

const known = new Map<string, RegExp>();

/** `*` stands for any text, `?` for one letter. */
const isLike = (pattern: string, text: string): boolean => {
  const found = known.get(pattern);
  if (found) return found.test(text);
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  const expression = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
  known.set(pattern, expression);
  return expression.test(text);
};

const isLikeAny = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) => isLike(pattern, text));

const isOf = ({ Resource, NotResource }: Statement, resources: readonly string[]): boolean =>
  resources.some((resource) =>
    Resource ? isLikeAny(Resource, resource) : !isLikeAny(NotResource ?? ['*'], resource),
  );

const holds = ({ Condition: wanted }: Statement, context: RightAsked['context'] = {}): boolean => {
  const each = (
    values: Record<string, string[]> | undefined,
    test: (patterns: string[], given: readonly string[] | undefined) => boolean,
  ): boolean =>
    Object.entries(values ?? {}).every(([key, patterns]) => test(patterns, context[key]));
  return (
    each(
      wanted.StringEquals,
      (texts, given) => given?.some((one) => texts.includes(one)) ?? false,
    ) &&
    each(
      wanted.StringLike,
      (likes, given) => given?.some((one) => isLikeAny(likes, one)) ?? false,
    ) &&
    each(wanted['ForAllValues:StringLike'], (likes, given = []) =>
      given.every((one) => isLikeAny(likes, one)),
    ) &&
    each(wanted.Null, ([isNull], given) => (isNull === 'true') === (given === undefined))
  );
};

export const grants = (statement: Statement, { action, resources, context }: RightAsked): boolean =>
  isLikeAny(statement.Action, action) && isOf(statement, resources) && holds(statement, context);
