import * as z from 'zod';
import { dayMs } from '../../time/day-ms.ts';
import type { StaffMember } from '../members/member.ts';

/**
 * Reasons why requester and approver of a reveal might be the same person: one assigned the other's role, or the same
 * administrator assigned both roles in the last 30 days.
 */
export const IdentityRevealWarning = z.enum(['one-added-other', 'added-together']);
export type IdentityRevealWarning = z.infer<typeof IdentityRevealWarning>;

type Person = Pick<StaffMember, 'sub' | 'granted'>;

const recentMs = 30 * dayMs;

const isRecent = ({ granted }: Person, now: Date): boolean =>
  granted !== undefined && now.getTime() - granted.at.getTime() < recentMs;

/**
 * Returns a warning if requester and approver of a reveal might be the same person, otherwise undefined. The check compares
 * who assigned their roles; for members from before the hotline recorded this, there is nothing to compare.
 */
export function findIdentityRevealWarning(
  one: Person,
  other: Person,
  now: Date,
): IdentityRevealWarning | undefined {
  if (one.granted?.by === other.sub || other.granted?.by === one.sub) return 'one-added-other';
  return isRecent(one, now) && isRecent(other, now) && one.granted?.by === other.granted?.by
    ? 'added-together'
    : undefined;
}
