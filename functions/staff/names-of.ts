import type { MemberStore } from '../../core/staff/member.ts';

export type Names = ReadonlyMap<string, string | undefined>;

/** Returns the names of staff members by `sub`, including withdrawn members. */
export const namesOf = async (
  subs: readonly string[],
  { members }: { members: Pick<MemberStore, 'find'> },
): Promise<Names> =>
  new Map(
    await Promise.all(
      [...new Set(subs)].map(async (sub) => [sub, (await members.find(sub))?.name] as const),
    ),
  );
