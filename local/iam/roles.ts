import type { Resources } from '../assembly/resources.ts';
import { readPolicies } from './policies.ts';
import type { Statement } from './statement.ts';

/** The statements of each role of the assembly, by the role's name. */
export function readRoles(resources: Resources): ReadonlyMap<string, Statement[]> {
  const roles = new Map<string, Statement[]>();
  for (const { kind, attachedTo, statements } of readPolicies(resources)) {
    if (kind !== 'identity') continue;
    for (const role of attachedTo) roles.set(role, [...(roles.get(role) ?? []), ...statements]);
  }
  return roles;
}
