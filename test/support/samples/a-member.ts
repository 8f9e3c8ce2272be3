import type { MemberStore, StaffMember, StaffRole } from '../../../core/staff/members/member.ts';
import { openingMorning } from './a-ticket.ts';

let seeded = 0;

/** Account id that the deployment parameter names as the first administrator. */
export const firstAdministrator = '10220000-0000-4000-8000-000000000001';

/** Returns the account id with that number, in Cognito's format. */
export function staffSub(number: number): string {
  return `c49a35${String(number).padStart(2, '0')}-50a1-7050-02b3-9a2b6d0e7f11`;
}

const numbers: Record<StaffRole, number> = {
  operator: 1,
  supervisor: 2,
  administrator: 3,
  officer: 4,
  leader: 15,
};

/** Returns a staff member with that role; an officer belongs to the unit of ward 7. */
export function aMember(role: StaffRole, changes: Partial<StaffMember> = {}): StaffMember {
  return {
    sub: staffSub(numbers[role]),
    role,
    ...(role === 'officer' && { unit: 'UBND_XA:29254' }),
    name: `Người ${numbers[role]}`,
    addedAt: openingMorning,
    ...changes,
  };
}

/** Stores the account as the given member, overwriting an existing one. */
export async function seedMember(
  members: Pick<MemberStore, 'find' | 'put'>,
  after: StaffMember,
): Promise<void> {
  const before = await members.find(after.sub);
  const by = { sub: firstAdministrator, role: 'administrator' } as const;
  seeded += 1;
  const at = new Date(openingMorning.getTime() - seeded);
  await members.put({ kind: before ? 'changed' : 'added', at, by, before, after });
}
