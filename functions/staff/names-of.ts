import type { MemberStore } from '../../core/staff/member.ts';

export type Names = ReadonlyMap<string, string | undefined>;

/** Names are the members' list's alone; who was withdrawn is still in it. */
export const namesOf = async (
  subs: readonly string[],
  { members }: { members: Pick<MemberStore, 'find'> },
): Promise<Names> =>
  new Map(
    await Promise.all(
      [...new Set(subs)].map(async (sub) => [sub, (await members.find(sub))?.name] as const),
    ),
  );
