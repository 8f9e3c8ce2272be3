import { createStaffMemberStore } from '../../../adapters/dynamodb/staff/member-store.ts';
import { StaffRole } from '../../../core/staff/members/member.ts';
import { aMember, seedMember } from '../../support/samples/a-member.ts';
import type { LoadedEndpoints } from '../endpoints/load-endpoints.ts';

/** Creates a staff member for each role and returns a function that issues access tokens for any account. */
export async function createStaffTokens({ world }: Pick<LoadedEndpoints, 'world'>) {
  const members = createStaffMemberStore(world.table);
  for (const role of StaffRole.options) await seedMember(members, aMember(role));
  const tokenFor = (sub: string): string =>
    world.services.cognito.tokensFor({ sub, groups: ['operator'] }).accessToken;
  const given = new Map(StaffRole.options.map((role) => [role, tokenFor(aMember(role).sub)]));
  return { tokenFor, tokenOf: (role: StaffRole): string => given.get(role) ?? '' };
}
export type StaffTokens = Awaited<ReturnType<typeof createStaffTokens>>;

export function toBearerHeader(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}
