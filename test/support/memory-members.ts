import type { MemberStore, StaffMember } from '../../core/staff/member.ts';

/** Staff in memory, with the same promises as the table. */
export const memoryMembers = (...known: StaffMember[]): MemberStore => {
  const members = new Map(known.map((member) => [member.sub, member]));
  return {
    async find(sub) {
      return members.get(sub);
    },
    async list() {
      return [...members.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
    },
    async put(member) {
      members.set(member.sub, member);
    },
    async withdraw(sub, at) {
      const member = members.get(sub);
      if (!member || member.withdrawnAt) return false;
      members.set(sub, { ...member, withdrawnAt: at });
      return true;
    },
  };
};
