import type { Policy } from './policies.ts';
import { matches, type RightAsked, type Statement } from './statement.ts';

/** Who makes a request: a service by its principal, or a role by its ARN, with the statements of its own policies. */
export type Requester = { service: string } | { role: string; statements: readonly Statement[] };

/** `by` is the statement that allows or denies; a request that no statement is about is denied by none. */
export type Decision = { isAllowed: boolean; by?: Statement | undefined };

/** A bucket's policy is about its objects too, a function's about its aliases. */
const isPartOf = (resource: string, whole: string): boolean =>
  resource === whole || resource.startsWith(`${whole}/`) || resource.startsWith(`${whole}:`);

const accountRoot = (role: string): string => `arn:aws:iam::${role.split(':')[4]}:root`;

/** Whether the statement names the requester itself, or the account that leaves the decision to the role's own policies. */
const namedAs = (
  { Principal: { AWS = [], Service = [] } = {} }: Statement,
  requester: Requester,
): 'itself' | 'account' | undefined => {
  if (AWS.includes('*')) return 'itself';
  if ('service' in requester) return Service.includes(requester.service) ? 'itself' : undefined;
  if (AWS.includes(requester.role)) return 'itself';
  return AWS.includes(accountRoot(requester.role)) ? 'account' : undefined;
};

/** Keys and roles can be used by nobody whom their own policy doesn't let in, whatever the requester's policies grant. */
const needsOwnPolicy = (action: string): boolean => /^(kms:|sts:AssumeRole$)/.test(action);

const allows = ({ Effect }: Statement): boolean => Effect === 'Allow';

/**
 * Decides a request within one account as [AWS documents
 * it](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html): a
 * denial in any policy wins; then the policy of the resource or of the role may allow it; what nobody allows is denied.
 * Organizations' policies, boundaries and session policies don't exist here.
 */
export const evaluate = (
  request: RightAsked,
  requester: Requester,
  policies: readonly Policy[],
): Decision => {
  const own = 'role' in requester ? requester.statements : [];
  const granting = own.filter((statement) => matches(statement, request));
  const named = policies
    .filter(
      ({ kind, attachedTo }) =>
        kind !== 'identity' &&
        request.resources.some((resource) => attachedTo.some((arn) => isPartOf(resource, arn))),
    )
    .flatMap(({ statements }) => statements)
    .map((statement) => ({ statement, as: namedAs(statement, requester) }))
    .filter(({ statement, as }) => as !== undefined && matches(statement, request));
  const admitting = named.map(({ statement }) => statement);
  const denial = [...granting, ...admitting].find((statement) => !allows(statement));
  if (denial) return { isAllowed: false, by: denial };
  const byIdentity = granting.find(allows);
  const isAdmitted = admitting.length > 0 || !needsOwnPolicy(request.action);
  if (byIdentity && isAdmitted) return { isAllowed: true, by: byIdentity };
  const direct = named.find(({ as }) => as === 'itself')?.statement;
  return { isAllowed: direct !== undefined, by: direct };
};
