import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import {
  buildBoundedTextSchema,
  buildMinVisibleLengthCheck,
} from '../../text/bounded-text-schema.ts';
import { Instant } from '../../time/instant.ts';

export const StaffRole = z.enum(['operator', 'supervisor', 'administrator', 'officer', 'leader']);
export type StaffRole = z.infer<typeof StaffRole>;

/** Schema for the Cognito subject of a staff member, a lower-case GUID. Any UUID version is accepted. */
export const CognitoSub = z.guid().toLowerCase();

const memberNameSchema = buildBoundedTextSchema(100, 'name-required').refine(
  buildMinVisibleLengthCheck(1),
  'name-required',
);

/** An administrator's request to add or change a staff member. Officers always belong to a unit. */
export const MemberRequest = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('officer'), unit: UnitRef, name: memberNameSchema }),
  z.strictObject({
    role: StaffRole.exclude(['officer']),
    unit: UnitRef.optional(),
    name: memberNameSchema,
  }),
]);
export type MemberRequest = z.infer<typeof MemberRequest>;

/** Record of who granted a member's current role, and when. */
export const RoleGrant = z.object({ by: z.string(), at: Instant });
export type RoleGrant = z.infer<typeof RoleGrant>;

/** Person with a console account. The access token only identifies the member; this record holds role and unit. */
export const StaffMember = z.object({
  sub: CognitoSub,
  role: StaffRole,
  unit: UnitRef.optional(),
  name: z.string(),
  addedAt: Instant,
  /** Grant of the member's current role; absent for members added before grants were stored. */
  granted: RoleGrant.optional(),
  /** Instant at which an administrator last changed the member's unit. Absent if unchanged since `addedAt`. */
  unitSince: Instant.optional(),
  withdrawnAt: Instant.optional(),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const Membership = StaffMember.pick({ role: true, unit: true, name: true });
export type Membership = z.infer<typeof Membership>;

/** Returns the member's role and unit, or undefined after the member was withdrawn. */
export function getCurrentMembership(member: StaffMember | undefined): Membership | undefined {
  return member && !member.withdrawnAt ? Membership.parse(member) : undefined;
}

/** Change to a staff member, with the author of the change for the audit log. */
export type MemberChange = {
  kind: 'added' | 'changed' | 'withdrawn';
  at: Date;
  by: { sub: string; role: StaffRole };
  before: StaffMember | undefined;
  after: StaffMember;
};

export type MemberStore = {
  /** Reads a member with strong consistency, so that a withdrawal takes effect immediately. */
  find(sub: string): Promise<StaffMember | undefined>;
  /** Returns all members sorted by name, including withdrawn ones. */
  list(): Promise<StaffMember[]>;
  /** Writes the member and the record of the change in one transaction. Returns false on a version conflict. */
  put(change: MemberChange): Promise<boolean>;
};
