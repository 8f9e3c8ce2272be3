import {
  doPatternsOverlap,
  type IamAction,
  type IamActionCatalogue,
  isConditionKey,
} from '../../../local/iam/aws-actions.ts';
import type { Policy } from '../../../local/iam/policies.ts';
import type { Statement } from '../../../local/iam/statement.ts';

const named = ({ resources }: IamAction, pattern: string) =>
  resources.filter(({ arn }) => doPatternsOverlap(arn, pattern));

function problemsOfAction(action: IamAction, statement: Statement): string[] {
  const { Resource = ['*'], Condition } = statement;
  const about = Resource.flatMap((pattern) => named(action, pattern));
  if (action.resources.length === 0 && !Resource.includes('*')) {
    return [`${action.name} supports no resource, so only "*" matches it`];
  }
  if (action.resources.length > 0 && about.length === 0) {
    return [`${action.name} is not about ${Resource.join(', ')}`];
  }
  return Object.values(Condition)
    .flatMap((comparison) => Object.keys(comparison ?? {}))
    .filter((key) => !isConditionKey(key, action, about))
    .map((key) => `${action.name} has no condition key ${key}`);
}

function problemsOf(statement: Statement, actions: IamActionCatalogue): string[] {
  const found = statement.Action.map((pattern) => ({ pattern, of: actions.matching(pattern) }));
  const known = found.flatMap(({ of }) => of);
  const isEverything = statement.Action.some((pattern) => /^(\*|[^:]+:\*)$/.test(pattern));
  const unknown = found
    .filter(({ pattern, of }) => pattern !== '*' && of.length === 0)
    .map(({ pattern }) => `${pattern} is no action of AWS`);
  const idle = (statement.Resource ?? [])
    .filter((pattern) => pattern !== '*' && !known.some((action) => named(action, pattern).length))
    .map((pattern) => `no action of the statement is about ${pattern}`);
  // for `service:*` some actions always apply to other resources
  const unfit = isEverything ? [] : known.flatMap((action) => problemsOfAction(action, statement));
  return [...unknown, ...idle, ...unfit];
}

/**
 * Returns the parts of a policy that AWS would ignore or reject, according to its published actions, resources and condition
 * keys.
 */
export function policyProblems({ at, statements }: Policy, actions: IamActionCatalogue): string[] {
  return statements.flatMap((statement) =>
    problemsOf(statement, actions).map((problem) => `${at}: ${problem}`),
  );
}

/** Returns the service prefixes in policies, such as `sns` of `sns:Publish`. */
export function servicesOf(policies: readonly Policy[]): string[] {
  return policies
    .flatMap(({ statements }) => statements.flatMap(({ Action }) => Action))
    .flatMap((action) => (action.includes(':') ? action.slice(0, action.indexOf(':')) : []));
}
