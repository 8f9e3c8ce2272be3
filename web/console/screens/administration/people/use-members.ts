import { useMemo } from 'react';
import type * as z from 'zod';
import {
  type MemberResponse,
  MembersResponse,
} from '../../../../../core/contract/staff/staff-responses.ts';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';

export type Member = z.infer<typeof MemberResponse>;

export const membersPath = '/api/staff/members';

export function useMembers() {
  const { role } = useCurrentMember();
  const mayAsk = role === 'administrator' || role === 'supervisor';
  return usePolled(mayAsk ? membersPath : undefined, MembersResponse, { paceMs: 30_000 });
}

/**
 * Returns a function that maps a staff member's `sub` to the member's name; an unknown `sub` is shortened to its first 8
 * characters.
 */
export function useMemberNames(): (sub: string) => string {
  const { value } = useMembers();
  return useMemo(() => {
    const names = new Map(value?.members.map(({ sub, name }) => [sub, name]));
    return (sub) => names.get(sub) ?? sub.slice(0, 8);
  }, [value]);
}
