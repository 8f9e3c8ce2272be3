import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import { Statement } from './statement.ts';

const Document = z.object({ Statement: z.array(Statement) });

const Policy = z.object({ PolicyDocument: Document, Roles: z.array(z.string()).default([]) });

const Role = z.object({
  Policies: z.array(z.object({ PolicyDocument: Document })).default([]),
});

/** What each role of the assembly may do, by the role's name. */
export function readRoles(resources: Resources): ReadonlyMap<string, Statement[]> {
  const roles = new Map<string, Statement[]>();
  const add = (role: string, { Statement: statements }: z.infer<typeof Document>): void => {
    roles.set(role, [...(roles.get(role) ?? []), ...statements]);
  };
  for (const { identity, properties } of resources.ofType(['AWS::IAM::Role'], Role)) {
    roles.set(identity.ref, []);
    for (const { PolicyDocument } of properties.Policies) add(identity.ref, PolicyDocument);
  }
  for (const { properties } of resources.ofType(['AWS::IAM::Policy'], Policy)) {
    for (const role of properties.Roles) add(role, properties.PolicyDocument);
  }
  return roles;
}
