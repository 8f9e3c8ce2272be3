import * as z from 'zod';
import { dayMs } from '../time/day-ms.ts';
import type { StaffMember } from './member.ts';

/** Why the two persons of a reveal may be one: one gave the other their role, or one administrator gave both recently. */
export const RevealWarning = z.enum(['one-added-other', 'added-together']);
export type RevealWarning = z.infer<typeof RevealWarning>;

type Person = Pick<StaffMember, 'sub' | 'granted'>;

const recentMs = 30 * dayMs;

const isRecent = ({ granted }: Person, now: Date): boolean =>
  granted !== undefined && now.getTime() - granted.at.getTime() < recentMs;

/** Returns what speaks against the two persons of a reveal; nothing for members from before grants were stored. */
export const revealWarning = (one: Person, other: Person, now: Date): RevealWarning | undefined => {
  if (one.granted?.by === other.sub || other.granted?.by === one.sub) return 'one-added-other';
  return isRecent(one, now) && isRecent(other, now) && one.granted?.by === other.granted?.by
    ? 'added-together'
    : undefined;
};
