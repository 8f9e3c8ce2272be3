import { staffWords } from '../messages/wording/staff.ts';
import type { MemberStore, StaffMember } from './member.ts';

export type RecognisePorts = {
  members: Pick<MemberStore, 'find'>;
  /** The `sub` that the deploy names: an administrator always, so that there is one to add the others. */
  firstAdministrator: string;
};

export type Recognised = Pick<StaffMember, 'sub' | 'role' | 'unit' | 'name'>;

/** Who works here under that `sub` at this moment. */
export const recognise = async (
  signedIn: string,
  { members, firstAdministrator }: RecognisePorts,
): Promise<Recognised | undefined> => {
  const sub = signedIn.toLowerCase();
  const member = await members.find(sub);
  const known = member?.withdrawnAt ? undefined : member;
  if (sub !== firstAdministrator) return known;
  return { sub, name: staffWords.firstAdministrator, ...known, role: 'administrator' };
};
