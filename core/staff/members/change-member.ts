import type { Directory } from '../../directory/model/directory.ts';
import { findUnitInForce } from '../../directory/model/organization/unit.ts';
import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import { findEndedMembership } from './ended-membership.ts';
import {
  getCurrentMembership,
  type MemberChange,
  type MemberRequest,
  type MemberStore,
  type StaffMember,
} from './member.ts';

export type ChangeMemberDeps = {
  members: Pick<MemberStore, 'find' | 'put'>;
  firstAdministrator: string;
  directory(): Promise<Directory>;
  now(): Date;
};

type Author = MemberChange['by'];
type Refusal = { kind: 'not-yourself' } | { kind: 'first-administrator' };

/**
 * Returns the reason for refusing a membership change. Members cannot change or withdraw themselves, and nobody can change
 * the first administrator, whom the deployment defines.
 */
const findRefusal = (sub: string, by: string, firstAdministrator: string): Refusal | undefined => {
  if (sub === firstAdministrator) return { kind: 'first-administrator' };
  return sub === by ? { kind: 'not-yourself' } : undefined;
};

type MemberChangeBuilder = (before: StaffMember | undefined, at: Date) => MemberChange | undefined;

/**
 * Writes a member with optimistic locking, in at most 5 attempts, and returns the stored member. Writes nothing if `changeOf`
 * returns undefined. Each attempt has its own time, because two changes at the same time would have the same history entry.
 */
const writeMemberChange = (
  sub: string,
  changeOf: MemberChangeBuilder,
  { members, now }: Pick<ChangeMemberDeps, 'members' | 'now'>,
): Promise<StaffMember | undefined> =>
  retryOnConflict({ entity: `member ${sub}` }, async () => {
    const before = await members.find(sub);
    const next = changeOf(before, now());
    if (!next) return before;
    return (await members.put(next)) ? next.after : 'conflict';
  });

const isSame = (member: StaffMember, { role, unit, name }: MemberRequest): boolean =>
  !member.withdrawnAt && member.role === role && member.unit === unit && member.name === name;

/**
 * Adds, changes or restores a staff member. Idempotent: a repeated request changes nothing. Administrators can rename
 * themselves, but not change their own unit, because complaints about it are hidden from them.
 */
export async function changeMember(
  { sub, by, request }: { sub: string; by: Author; request: MemberRequest },
  { members, firstAdministrator, directory, now }: ChangeMemberDeps,
): Promise<{ kind: 'kept'; member: StaffMember } | { kind: 'unit-unknown' } | Refusal> {
  const refused =
    request.role === 'administrator' ? undefined : findRefusal(sub, by.sub, firstAdministrator);
  if (refused) return refused;
  const checkedAt = now();
  const { unit } = request;
  const current = unit === undefined ? undefined : await directory();
  if (current && unit && findUnitInForce(current, unit, checkedAt)?.ref !== unit) {
    return { kind: 'unit-unknown' };
  }
  /** Returns whether the member had this unit before, and the unit has not ended since. */
  const isSameUnit = (before: StaffMember): boolean =>
    before.unit === unit && !(current && findEndedMembership(before, current, checkedAt));
  let isOwnUnitChange = false;
  const member = await writeMemberChange(
    sub,
    (before, at) => {
      const known = getCurrentMembership(before) ? before : undefined;
      isOwnUnitChange = sub === by.sub && !(known ? isSameUnit(known) : unit === undefined);
      if (isOwnUnitChange) return undefined;
      if (before && isSame(before, request) && isSameUnit(before)) return undefined;
      const granted = known?.role === request.role ? known.granted : { by: by.sub, at };
      const unitSince = known && (isSameUnit(known) ? known.unitSince : at);
      const after = {
        ...{ sub, ...request, addedAt: known?.addedAt ?? at },
        ...(granted && { granted }),
        ...(unitSince && { unitSince }),
      };
      return { kind: known ? 'changed' : 'added', at, by, before, after };
    },
    { members, now },
  );
  if (isOwnUnitChange) return { kind: 'not-yourself' };
  if (!member) throw new Error(`Member ${sub}: not found after an unchanged update`);
  return { kind: 'kept', member };
}

/** Withdraws a staff member. Access tokens that are still valid stop working immediately. */
export async function withdrawMember(
  { sub, by }: { sub: string; by: Author },
  { members, firstAdministrator, now }: Omit<ChangeMemberDeps, 'directory'>,
): Promise<{ kind: 'withdrawn'; at: Date } | { kind: 'no-such-member' } | Refusal> {
  const refused = findRefusal(sub, by.sub, firstAdministrator);
  if (refused) return refused;
  let isWithdrawn = false;
  const member = await writeMemberChange(
    sub,
    (before, at) => {
      isWithdrawn = before !== undefined && !before.withdrawnAt;
      if (!before || before.withdrawnAt) return undefined;
      return { kind: 'withdrawn', at, by, before, after: { ...before, withdrawnAt: at } };
    },
    { members, now },
  );
  return isWithdrawn && member?.withdrawnAt
    ? { kind: 'withdrawn', at: member.withdrawnAt }
    : { kind: 'no-such-member' };
}
