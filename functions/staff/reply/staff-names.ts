import type { FindActiveMemberDeps } from '../../../core/staff/members/find-active-member.ts';
import { staffTexts } from '../../../i18n/office.ts';

export type StaffNamesBySub = ReadonlyMap<string, string | undefined>;

/**
 * Returns the names of staff members by Cognito subject, including withdrawn members and the first administrator, whom the
 * deployment defines.
 */
export async function loadStaffNames(
  subs: readonly string[],
  { members, firstAdministrator }: FindActiveMemberDeps,
): Promise<StaffNamesBySub> {
  const loadName = async (sub: string): Promise<string | undefined> =>
    (await members.find(sub))?.name ??
    (sub === firstAdministrator ? staffTexts.firstAdministrator : undefined);
  return new Map(
    await Promise.all([...new Set(subs)].map(async (sub) => [sub, await loadName(sub)] as const)),
  );
}
