import type { Resources } from '../assembly/resources.ts';
import { refuse } from '../refuse.ts';
import { deliveriesOf } from './deliveries.ts';
import { readPolicies } from './policies.ts';
import { isAllowed } from './resource-policies.ts';

/** Refuses an assembly with a delivery that AWS would refuse, since it would arrive here and not there. */
export function checkDeliveries(resources: Resources): void {
  const policies = readPolicies(resources);
  const denied = deliveriesOf(resources).filter((delivery) => !isAllowed(policies, delivery));
  if (denied.length === 0) return;
  const lines = denied.map(({ service, action, resource, ...by }) => {
    const from = 'role' in by ? `as ${by.role}` : `from ${by.sourceArn}`;
    return `  ${service} ${from}: ${action} on ${resource}`;
  });
  refuse(
    `Policies of the assembly don’t allow these deliveries, so AWS would refuse them:\n${lines.join('\n')}`,
  );
}
