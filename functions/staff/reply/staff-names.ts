import type { MemberStore } from '../../../core/staff/members/member.ts';

export type StaffNamesBySub = ReadonlyMap<string, string | undefined>;

/** Returns the names of staff members by Cognito subject, including withdrawn members. */
export async function loadStaffNames(
  subs: readonly string[],
  { members }: { members: Pick<MemberStore, 'find'> },
): Promise<StaffNamesBySub> {
  return new Map(
    await Promise.all(
      [...new Set(subs)].map(async (sub) => [sub, (await members.find(sub))?.name] as const),
    ),
  );
}
