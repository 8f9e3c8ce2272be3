import type { Context } from './statement.ts';

/** Something that a service of AWS does to a resource of the hotline: a message, an invocation, a file. */
export type Delivery = {
  /** The service's principal, such as `events.amazonaws.com`. */
  service: string;
  action: string;
  /** The ARN of the resource, or of a part of it. */
  resource: string;
  /** The rule, alarm or other resource for which the service does it. */
  sourceArn: string;
  context?: Context;
};

/** A delivery for which AWS assumes a role instead of asking the target's policy. */
export type RoleDelivery = { service: string; role: string; action: string; resource: string };
