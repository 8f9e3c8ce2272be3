import type { Resources } from '../assembly/resources.ts';
import type { AwsCallName } from '../aws/aws-call-name.ts';
import type { AwsHttpRequest } from '../constraints/find-operation.ts';
import type { FunctionDefinition } from '../lambda/function-definition.ts';
import {
  doPatternsOverlap,
  type IamActionCatalogue,
  isConditionKey,
  loadIamActionCatalogue,
} from './aws-actions.ts';
import { evaluatePolicies } from './evaluate.ts';
import { listRoleStatements, type Policy, readPolicies } from './policies.ts';
import { calledServicePrefixes, findRequiredPermissions } from './required-permissions.ts';
import type { RequiredPermission, Statement } from './statement.ts';

/** Permission of a function's role for one action on one resource, with the number of AWS calls that used it. */
type EvaluatedPermission = {
  function: string;
  action: string;
  resource: string;
  condition?: Statement['Condition'];
  used: number;
};

/** AWS call of a Lambda function that the IAM policies denied. */
type DeniedCall = { function: string; operation: string; action: string; resources: string[] };

export type PolicyEvaluator = {
  /** Returns AWS's error message when the IAM policies deny a function's AWS call; undefined when they allow it. */
  refusal(functionName: string, name: AwsCallName, sentRequest: AwsHttpRequest): string | undefined;
  rights(): EvaluatedPermission[];
  denied(): DeniedCall[];
};

type GrantedPermission = { statement: Statement; right: EvaluatedPermission };

const listGrantedPermissions = (name: string, statement: Statement): GrantedPermission[] =>
  statement.Action.flatMap((Action) => {
    const { NotResource, Condition } = statement;
    const condition = Object.keys(Condition).length > 0 ? Condition : undefined;
    const of = (resource: string, only: Statement): GrantedPermission => ({
      statement: only,
      right: { function: name, action: Action, resource, condition, used: 0 },
    });
    return NotResource
      ? [of(`all but ${NotResource}`, { ...statement, Action: [Action] })]
      : (statement.Resource ?? []).map((Resource) =>
          of(Resource, { ...statement, Action: [Action], Resource: [Resource] }),
        );
  });

const formatPermission = ({ action, resources, context }: RequiredPermission): string =>
  `${action} on ${resources.join(' or ')}${context ? ` with ${JSON.stringify(context)}` : ''}`;

/** IAM condition keys that are the same for every AWS call of a function. */
const requestConditionKeys = { 'aws:SecureTransport': ['true'] };

/**
 * Returns a function's role and permissions as the principal of its AWS calls; undefined for a function without a role,
 * whose calls can't be evaluated.
 */
const requesterOf = ({ name, arn, role }: FunctionDefinition, policies: readonly Policy[]) => {
  const [, , , region = '', account = ''] = arn.split(':');
  if (role === undefined) return undefined;
  const granted = listRoleStatements(policies, role);
  return {
    granted: granted.flatMap((one) => listGrantedPermissions(name, one)),
    caller: { region, account },
    role: `arn:aws:iam::${account}:role/${role}`,
  };
};

/**
 * Reduces a permission request to the parts that IAM evaluates: drops resources and condition keys that the action doesn't
 * support. Returns undefined for an unknown action.
 */
function reduceToEvaluatedParts(
  requestedRight: RequiredPermission,
  actions: IamActionCatalogue,
): RequiredPermission | undefined {
  const action = actions.find(requestedRight.action);
  if (!action) return undefined;
  const about = action.resources.filter(({ arn }) =>
    requestedRight.resources.some((resource) => doPatternsOverlap(arn, resource)),
  );
  const resources = requestedRight.resources.filter((resource) =>
    about.some(({ arn }) => doPatternsOverlap(arn, resource)),
  );
  const context = Object.entries({ ...requestConditionKeys, ...requestedRight.context }).filter(
    ([key]) => isConditionKey(key, action, about),
  );
  return {
    action: action.name,
    resources: action.resources.length === 0 ? ['*'] : resources,
    context: Object.fromEntries(context),
  };
}

/**
 * Opens the policy evaluator, which checks the functions' AWS calls against the role and resource policies of the cloud
 * assembly.
 */
export function createPolicyEvaluator(
  definitions: readonly FunctionDefinition[],
  policies: readonly Policy[],
  actions: IamActionCatalogue,
): PolicyEvaluator {
  const denied: DeniedCall[] = [];
  const functions = new Map(
    definitions.flatMap((definition) => {
      const requester = requesterOf(definition, policies);
      return requester ? [[definition.name, requester] as const] : [];
    }),
  );

  const isGranted = (
    role: string,
    granted: readonly GrantedPermission[],
    requestedRight: RequiredPermission,
  ): boolean => {
    const request = reduceToEvaluatedParts(requestedRight, actions);
    if (!request) return false;
    const statements = granted.map(({ statement }) => statement);
    const { isAllowed, by } = evaluatePolicies(request, { role, statements }, policies);
    const used = isAllowed && granted.find(({ statement }) => statement === by);
    if (used) used.right.used += 1;
    return isAllowed;
  };

  return {
    refusal(functionName, name, sentRequest) {
      const known = functions.get(functionName);
      if (!known) return undefined;
      const requestedRights = findRequiredPermissions(name, sentRequest, known.caller) ?? [
        {
          action: `${name.service}:${name.operation}`,
          resources: ['what the local run does not know'],
        },
      ];
      const missing = requestedRights.find((right) => !isGranted(known.role, known.granted, right));
      if (!missing) return undefined;
      const { action, resources } = missing;
      denied.push({ function: functionName, operation: name.operation, action, resources });
      return `User: ${functionName} is not authorized to perform: ${formatPermission(missing)} because no policy allows it, or one denies it`;
    },
    rights: () =>
      [...functions.values()].flatMap(({ granted }) => granted.map(({ right }) => right)),
    denied: () => denied,
  };
}

/** Opens a policy evaluator with the IAM policies of the cloud assembly and AWS's published data about IAM actions. */
export async function loadPolicyEvaluator(
  resources: Resources,
  definitions: readonly FunctionDefinition[],
): Promise<PolicyEvaluator> {
  return createPolicyEvaluator(
    definitions,
    readPolicies(resources),
    await loadIamActionCatalogue(calledServicePrefixes),
  );
}
