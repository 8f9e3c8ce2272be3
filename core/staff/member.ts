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

/** Who gave a member their present role, and when. */
export const Grant = z.object({ by: z.string(), at: Instant });
export type Grant = z.infer<typeof Grant>;

/** Somebody who signs in to work here. A token only tells who it is; what they may do stands here. */
export const StaffMember = z.object({
  sub: Sub,
  role: StaffRole,
  unit: UnitRef.optional(),
  name: z.string(),
  addedAt: Instant,
  /** Absent for members from before it was stored. */
  granted: Grant.optional(),
  withdrawnAt: Instant.optional(),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** What a member may do, and under which name. */
export const Membership = StaffMember.pick({ role: true, unit: true, name: true });
export type Membership = z.infer<typeof Membership>;

/** The membership as it holds now: none after a withdrawal. */
export const membershipOf = (member: StaffMember | undefined): Membership | undefined =>
  member && !member.withdrawnAt ? Membership.parse(member) : undefined;

/** A change of what somebody may do, with its author. */
export type MemberChange = {
  kind: 'added' | 'changed' | 'withdrawn';
  at: Date;
  by: { sub: string; role: StaffRole };
  before: StaffMember | undefined;
  after: StaffMember;
};

export type MemberStore = {
  /** As it is at this moment: what was withdrawn is withdrawn. */
  find(sub: string): Promise<StaffMember | undefined>;
  /** All of them by name, those who were withdrawn too. */
  list(): Promise<StaffMember[]>;
  /** Writes the member and the change together; false when the member is no longer as in `before`. */
  put(change: MemberChange): Promise<boolean>;
};
