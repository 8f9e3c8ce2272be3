import type { MemberChange, MemberStore, StaffMember } from '../../../core/staff/members/member.ts';

export function memoryMembers(...known: StaffMember[]): MemberStore & { changes: MemberChange[] } {
  const members = new Map(known.map((member) => [member.sub, member]));
  const changes: MemberChange[] = [];
  return {
    changes,
    async find(sub) {
      return members.get(sub);
    },
    async list() {
      return [...members.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
    },
    async put(change) {
      if (members.get(change.after.sub) !== change.before) return false;
      members.set(change.after.sub, change.after);
      changes.push(change);
      return true;
    },
  };
}
