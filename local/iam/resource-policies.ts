import type { Delivery, RoleDelivery } from './delivery.ts';
import type { Policy } from './policies.ts';
import { matches, type Statement } from './statement.ts';

const isFor = ({ Principal: principal }: Statement, service: string): boolean =>
  [...(principal?.AWS ?? []).filter((one) => one === '*'), ...(principal?.Service ?? [])].some(
    (one) => one === '*' || one === service,
  );

/** A bucket's policy is about its objects too, a function's about its aliases. */
const isPartOf = (resource: string, whole: string): boolean =>
  resource === whole || resource.startsWith(`${whole}/`) || resource.startsWith(`${whole}:`);

/** Whether the policies of resources let a service do something: one statement allows it, and none denies it. */
function allowsDelivery(policies: readonly Policy[], delivery: Delivery): boolean {
  const { service, action, resource, sourceArn, context } = delivery;
  const request = {
    action,
    resources: [resource],
    context: {
      'aws:SourceArn': [sourceArn],
      'aws:SourceAccount': [sourceArn.split(':')[4] ?? ''],
      'aws:SecureTransport': ['true'],
      ...context,
    },
  };
  const found = policies
    .filter(
      ({ kind, attachedTo }) =>
        kind === 'resource' && attachedTo.some((arn) => isPartOf(resource, arn)),
    )
    .flatMap(({ statements }) => statements)
    .filter((statement) => isFor(statement, service) && matches(statement, request));
  return found.length > 0 && found.every(({ Effect }) => Effect === 'Allow');
}

const isRoleDelivery = (delivery: Delivery | RoleDelivery): delivery is RoleDelivery =>
  'role' in delivery;

const ofRole = (policies: readonly Policy[], role: string, kind: Policy['kind']): Statement[] =>
  policies
    .filter((policy) => policy.kind === kind && policy.attachedTo.includes(role))
    .flatMap(({ statements }) => statements);

/** Whether the service can assume the role, and the role can do it. */
function roleAllows(policies: readonly Policy[], delivery: RoleDelivery): boolean {
  const { service, role, action, resource } = delivery;
  const isTrusted = ofRole(policies, role, 'trust').some(
    ({ Effect, Principal }) => Effect === 'Allow' && Principal?.Service?.includes(service),
  );
  const found = ofRole(policies, role, 'identity').filter((statement) =>
    matches(statement, { action, resources: [resource] }),
  );
  return isTrusted && found.length > 0 && found.every(({ Effect }) => Effect === 'Allow');
}

/** Whether AWS would do it: by a role that it assumes, or by the policies of the target. */
export const isAllowed = (
  policies: readonly Policy[],
  delivery: Delivery | RoleDelivery,
): boolean =>
  isRoleDelivery(delivery) ? roleAllows(policies, delivery) : allowsDelivery(policies, delivery);
