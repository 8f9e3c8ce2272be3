import type { StaffMember } from './member.ts';

/**
 * Returns whether a staff member may see the name of another one who works on a ticket. Officers see only the names of
 * colleagues in their own unit.
 */
export function canSeeStaffName(
  reader: Pick<StaffMember, 'role' | 'unit'>,
  other: { role: string; unit?: string | undefined },
): boolean {
  if (reader.role !== 'officer') return true;
  return other.role === 'officer' && reader.unit !== undefined && other.unit === reader.unit;
}
