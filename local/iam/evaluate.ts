import type { Policy } from './policies.ts';
import { matchesStatement, type RequiredPermission, type Statement } from './statement.ts';

/** Principal whose request is evaluated: an AWS service, or a role with its ARN and the statements of its own policies. */
export type Requester = { service: string } | { role: string; statements: readonly Statement[] };

/**
 * Result of an IAM policy evaluation. `by` is the statement that determined the result; undefined when no statement matches.
 */
export type PolicyDecision = { isAllowed: boolean; by?: Statement | undefined };

/**
 * Returns true when a resource equals `whole` or is a part of it, such as an object in an S3 bucket or an alias of a
 * function.
 */
const isPartOf = (resource: string, whole: string): boolean =>
  resource === whole || resource.startsWith(`${whole}/`) || resource.startsWith(`${whole}:`);

const accountRoot = (role: string): string => `arn:aws:iam::${role.split(':')[4]}:root`;

/**
 * Returns how a policy statement names the requester as principal: directly (`itself`), through the requester's account, or
 * not at all (undefined). With `account`, the role's own policies must also allow the request.
 */
const findPrincipalMatch = (
  { Principal: { AWS = [], Service = [] } = {} }: Statement,
  requester: Requester,
): 'itself' | 'account' | undefined => {
  if (AWS.includes('*')) return 'itself';
  if ('service' in requester) return Service.includes(requester.service) ? 'itself' : undefined;
  if (AWS.includes(requester.role)) return 'itself';
  return AWS.includes(accountRoot(requester.role)) ? 'account' : undefined;
};

/**
 * Returns true for actions on KMS keys and for assuming roles. For these actions, the resource's own policy must always give
 * permission.
 */
const needsOwnPolicy = (action: string): boolean => /^(kms:|sts:AssumeRole$)/.test(action);

const allows = ({ Effect }: Statement): boolean => Effect === 'Allow';

/**
 * Evaluates a request within one account as [documented by
 * AWS](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html). An
 * explicit denial wins. Otherwise, the resource's or the role's policy can allow the request, and all other requests are
 * denied. Organization policies, permission boundaries and session policies are not supported.
 */
export function evaluatePolicies(
  request: RequiredPermission,
  requester: Requester,
  policies: readonly Policy[],
): PolicyDecision {
  const own = 'role' in requester ? requester.statements : [];
  const granting = own.filter((statement) => matchesStatement(statement, request));
  const named = policies
    .filter(
      ({ kind, attachedTo }) =>
        kind !== 'identity' &&
        request.resources.some((resource) => attachedTo.some((arn) => isPartOf(resource, arn))),
    )
    .flatMap(({ statements }) => statements)
    .map((statement) => ({ statement, as: findPrincipalMatch(statement, requester) }))
    .filter(({ statement, as }) => as !== undefined && matchesStatement(statement, request));
  const admitting = named.map(({ statement }) => statement);
  const denial = [...granting, ...admitting].find((statement) => !allows(statement));
  if (denial) return { isAllowed: false, by: denial };
  const byIdentity = granting.find(allows);
  const isAdmitted = admitting.length > 0 || !needsOwnPolicy(request.action);
  if (byIdentity && isAdmitted) return { isAllowed: true, by: byIdentity };
  const direct = named.find(({ as }) => as === 'itself')?.statement;
  return { isAllowed: direct !== undefined, by: direct };
}
