import type { Resource, Resources } from '../assembly/resources.ts';
import type { ConditionContext } from './statement.ts';

/**
 * Access of an AWS service to a resource of the hotline, such as sending a message, invoking a function or writing a file.
 */
export type AwsServiceAccess = {
  /** Service principal of the AWS service that makes the delivery, such as `events.amazonaws.com`. */
  service: string;
  action: string;
  /** ARN of the resource, or part of a resource, to which the AWS service makes the delivery. */
  resource: string;
  /**
   * ARN of the rule, alarm or other resource that causes the delivery; set if the service passes it to policies as
   * `aws:SourceArn`.
   */
  sourceArn?: string;
  /**
   * Name of the role that the AWS service assumes for the delivery. Without a role, the service principal needs the
   * permission.
   */
  role?: string;
  context?: ConditionContext;
};

/** Lists the deliveries of one kind from AWS services to resources that the cloud assembly configures. */
export type AwsServiceAccessReader = (resources: Resources) => AwsServiceAccess[];

/** IAM action that a delivery between AWS services requires, keyed by the service name in the target's ARN. */
const actions: Record<string, string> = {
  lambda: 'lambda:InvokeFunction',
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  events: 'events:PutEvents',
};

const serviceOf = (arn: string): string => arn.split(':')[2] ?? '';

/** Returns the IAM action that an AWS service needs for a delivery to the resource. */
export function getDeliveryIamAction(arn: string): string {
  return actions[serviceOf(arn)] ?? `${serviceOf(arn)}: no delivery is known`;
}

export function getResourceArn({ identity }: Resource<unknown>): string {
  return identity.attributes['Arn'] ?? '';
}

/** Returns the role name in a role's ARN; returns a plain role name unchanged. */
export function getRoleName(role: string): string {
  return role.slice(role.lastIndexOf('/') + 1);
}
