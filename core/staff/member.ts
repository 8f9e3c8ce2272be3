import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import { Instant } from '../time/instant.ts';

export const StaffRole = z.enum(['operator', 'supervisor', 'administrator', 'officer']);
export type StaffRole = z.infer<typeof StaffRole>;

/** Who a sign-in token speaks of. Cognito's look like UUIDs, in small letters, and keep to no version of them. */
export const Sub = z.guid().toLowerCase();

const name = written(100, 'name-required').refine(isVisiblyAtLeast(1), 'name-required');

/** What an administrator says of a member; an officer is always some unit's. */
export const MemberRequest = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('officer'), unit: UnitRef, name }),
  z.strictObject({ role: StaffRole.exclude(['officer']), unit: UnitRef.optional(), name }),
]);
export type MemberRequest = z.infer<typeof MemberRequest>;

/** Somebody who signs in to work here. A token only tells who it is; what they may do stands here. */
export const StaffMember = z.object({
  sub: Sub,
  role: StaffRole,
  unit: UnitRef.optional(),
  name: z.string(),
  addedAt: Instant,
  withdrawnAt: Instant.optional(),
});
export type StaffMember = z.infer<typeof StaffMember>;

export type MemberStore = {
  /** As it is at this moment: what was withdrawn is withdrawn. */
  find(sub: string): Promise<StaffMember | undefined>;
  /** All of them by name, those who were withdrawn too. */
  list(): Promise<StaffMember[]>;
  put(member: StaffMember): Promise<void>;
  /** False when there is no such member, or no longer. */
  withdraw(sub: string, at: Date): Promise<boolean>;
};
