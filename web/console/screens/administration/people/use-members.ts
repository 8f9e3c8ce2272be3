import { useMemo } from 'react';
import type * as z from 'zod';
import {
  type MemberResponse,
  MembersResponse,
} from '../../../../../core/contract/staff/staff-responses.ts';
import { memberTexts } from '../../../../../i18n/console-administration.ts';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';

export type Member = z.infer<typeof MemberResponse>;

export const membersPath = '/api/staff/members';

export function useMembers() {
  const { role } = useCurrentMember();
  const mayAsk = role === 'administrator' || role === 'supervisor';
  return usePolled(mayAsk ? membersPath : undefined, MembersResponse, { paceMs: 30_000 });
}

/** Returns a function that maps a staff member's `sub` to the member's name, or to a text for an unknown member. */
export function useMemberNames(): (sub: string) => string {
  const { value } = useMembers();
  const { unknown } = useTexts(memberTexts);
  return useMemo(() => {
    const known = value ? [value.firstAdministrator, ...value.members] : [];
    const names = new Map(known.map(({ sub, name }) => [sub, name]));
    return (sub) => names.get(sub) ?? unknown;
  }, [value, unknown]);
}
