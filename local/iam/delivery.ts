import type { Resource, Resources } from '../assembly/resources.ts';
import type { Context } from './statement.ts';

/** Something that a service of AWS does to a resource of the hotline: a message, an invocation, a file. */
export type Delivery = {
  /** The service's principal, such as `events.amazonaws.com`. */
  service: string;
  action: string;
  /** The ARN of the resource, or of a part of it. */
  resource: string;
  /** The rule, alarm or other resource for which the service does it, where the service names it to policies. */
  sourceArn?: string;
  /** The name of the role that the service assumes for it; without one the service needs the permission itself. */
  role?: string;
  context?: Context;
};

/** Reads what the assembly's configuration has a service deliver. */
export type Reader = (resources: Resources) => Delivery[];

/** What delivering to a resource is called, by the service in its ARN. */
const actions: Record<string, string> = {
  lambda: 'lambda:InvokeFunction',
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  events: 'events:PutEvents',
};

const serviceOf = (arn: string): string => arn.split(':')[2] ?? '';

/** What delivering to a resource is called. */
export const actionOn = (arn: string): string =>
  actions[serviceOf(arn)] ?? `${serviceOf(arn)}: no delivery is known`;

export const arnOf = ({ identity }: Resource<unknown>): string => identity.attributes['Arn'] ?? '';

/** Roles are written by ARN or by name. */
export const roleName = (role: string): string => role.slice(role.lastIndexOf('/') + 1);
