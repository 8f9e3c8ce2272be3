import type { Resources } from '../assembly/resources.ts';
import { throwUserError } from '../user-error.ts';
import { listAwsServiceDeliveries } from './deliveries.ts';
import type { AwsServiceAccess } from './delivery.ts';
import { evaluatePolicies, type Requester } from './evaluate.ts';
import { listRoleStatements, type Policy, readPolicies } from './policies.ts';

const requesterOf = (
  policies: readonly Policy[],
  { service, role, resource }: AwsServiceAccess,
): Requester => {
  if (role === undefined) return { service };
  const account = resource.split(':')[4];
  return {
    role: `arn:aws:iam::${account}:role/${role}`,
    statements: listRoleStatements(policies, role),
  };
};

/**
 * Returns true when AWS would allow a delivery from a service to a resource: the service can assume its role, if it uses
 * one, and the IAM policies allow the action.
 */
export function isAwsServiceDeliveryAllowed(
  policies: readonly Policy[],
  delivery: AwsServiceAccess,
): boolean {
  const { service, role, action, resource, sourceArn } = delivery;
  const context = {
    'aws:SecureTransport': ['true'],
    ...(sourceArn !== undefined && {
      'aws:SourceArn': [sourceArn],
      'aws:SourceAccount': [sourceArn.split(':')[4] ?? ''],
    }),
    ...delivery.context,
  };
  const assuming = { action: 'sts:AssumeRole', resources: role === undefined ? [] : [role] };
  const canAssume =
    role === undefined ||
    evaluatePolicies({ ...assuming, context }, { service }, policies).isAllowed;
  const request = { action, resources: [resource], context };
  return (
    canAssume && evaluatePolicies(request, requesterOf(policies, delivery), policies).isAllowed
  );
}

/**
 * Throws when the cloud assembly's IAM policies deny a delivery from an AWS service to a resource. Such a delivery would
 * succeed locally but fail in AWS.
 */
export function checkAwsServiceDeliveryPermissions(resources: Resources): void {
  const policies = readPolicies(resources);
  const denied = listAwsServiceDeliveries(resources).filter(
    (delivery) => !isAwsServiceDeliveryAllowed(policies, delivery),
  );
  if (denied.length === 0) return;
  const lines = denied.map(({ service, action, resource, role, sourceArn }) => {
    const from = role === undefined ? `from ${sourceArn}` : `as ${role}`;
    return `  ${service} ${from}: ${action} on ${resource}`;
  });
  throwUserError(
    `The policies of the cloud assembly don’t allow these deliveries; AWS would reject them:\n${lines.join('\n')}`,
  );
}
