import type { Directory } from '../directory/directory.ts';
import { unitInForce } from '../directory/unit.ts';
import type { MemberRequest, MemberStore, StaffMember } from './member.ts';

export type ChangeMemberPorts = {
  members: MemberStore;
  firstAdministrator: string;
  directory(): Promise<Directory>;
  now(): Date;
};

type Refusal = { kind: 'not-yourself' } | { kind: 'first-administrator' };

/** Nobody locks themselves out, and what the deploy says of the first administrator holds. */
const refusal = (sub: string, by: string, firstAdministrator: string): Refusal | undefined => {
  if (sub === firstAdministrator) return { kind: 'first-administrator' };
  return sub === by ? { kind: 'not-yourself' } : undefined;
};

/** Adds a member or changes one; who was withdrawn is a member again. */
export const changeMember = async (
  { sub, by, request }: { sub: string; by: string; request: MemberRequest },
  { members, firstAdministrator, directory, now }: ChangeMemberPorts,
): Promise<{ kind: 'kept'; member: StaffMember } | { kind: 'unit-unknown' } | Refusal> => {
  const refused =
    request.role === 'administrator' ? undefined : refusal(sub, by, firstAdministrator);
  if (refused) return refused;
  const at = now();
  if (request.unit !== undefined && !unitInForce(await directory(), request.unit, at)) {
    return { kind: 'unit-unknown' };
  }
  const before = await members.find(sub);
  const addedAt = before && !before.withdrawnAt ? before.addedAt : at;
  const member = { sub, ...request, addedAt };
  await members.put(member);
  return { kind: 'kept', member };
};

/** Ends a membership from this moment on, whatever tokens are still valid. */
export const withdrawMember = async (
  { sub, by }: { sub: string; by: string },
  { members, firstAdministrator, now }: Omit<ChangeMemberPorts, 'directory'>,
): Promise<{ kind: 'withdrawn'; at: Date } | { kind: 'no-such-member' } | Refusal> => {
  const refused = refusal(sub, by, firstAdministrator);
  if (refused) return refused;
  const at = now();
  return (await members.withdraw(sub, at)) ? { kind: 'withdrawn', at } : { kind: 'no-such-member' };
};
