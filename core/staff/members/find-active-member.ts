import { staffTexts } from '../../../i18n/office.ts';
import type { MemberStore, StaffMember } from './member.ts';

export type FindActiveMemberDeps = {
  members: Pick<MemberStore, 'find'>;
  /**
   * Cognito subject of the first administrator, whom the deployment defines. This person is always an administrator and can
   * add other members.
   */
  firstAdministrator: string;
};

export type ActiveMember = Pick<StaffMember, 'sub' | 'role' | 'unit' | 'name'> &
  Partial<Pick<StaffMember, 'addedAt' | 'unitSince'>>;

/** Returns the staff member with a Cognito subject, or undefined if there is none or the member was withdrawn. */
export async function findActiveMember(
  signedIn: string,
  { members, firstAdministrator }: FindActiveMemberDeps,
): Promise<ActiveMember | undefined> {
  const sub = signedIn.toLowerCase();
  const member = await members.find(sub);
  const known = member?.withdrawnAt ? undefined : member;
  if (sub !== firstAdministrator) return known;
  return { sub, name: staffTexts.firstAdministrator, ...known, role: 'administrator' };
}
