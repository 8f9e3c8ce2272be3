import type { Directory } from '../directory/directory.ts';
import { unitInForce } from '../directory/unit.ts';
import {
  type MemberChange,
  type MemberRequest,
  type MemberStore,
  membershipOf,
  type StaffMember,
} from './member.ts';

export type ChangeMemberPorts = {
  members: Pick<MemberStore, 'find' | 'put'>;
  firstAdministrator: string;
  directory(): Promise<Directory>;
  now(): Date;
};

type Author = MemberChange['by'];
type Refusal = { kind: 'not-yourself' } | { kind: 'first-administrator' };

/** Nobody locks themselves out, and what the deploy says of the first administrator holds. */
const refusal = (sub: string, by: string, firstAdministrator: string): Refusal | undefined => {
  if (sub === firstAdministrator) return { kind: 'first-administrator' };
  return sub === by ? { kind: 'not-yourself' } : undefined;
};

/** More administrators than ever change one member at the same moment. */
const maxRaces = 5;

type ChangeOf = (before: StaffMember | undefined) => MemberChange | undefined;

/** Writes the change that the member as stored asks for, if any; returns the member that came of it. */
const change = async (
  sub: string,
  changeOf: ChangeOf,
  members: ChangeMemberPorts['members'],
): Promise<StaffMember | undefined> => {
  for (let race = 0; race < maxRaces; race += 1) {
    const before = await members.find(sub);
    const wanted = changeOf(before);
    if (!wanted) return before;
    if (await members.put(wanted)) return wanted.after;
  }
  throw new Error(`Member ${sub}: gave up after ${maxRaces} version conflicts`);
};

const isSame = (member: StaffMember, { role, unit, name }: MemberRequest): boolean =>
  !member.withdrawnAt && member.role === role && member.unit === unit && member.name === name;

/** Adds a member or changes one; a withdrawn one becomes a member again. The same request again changes nothing. */
export const changeMember = async (
  { sub, by, request }: { sub: string; by: Author; request: MemberRequest },
  { members, firstAdministrator, directory, now }: ChangeMemberPorts,
): Promise<{ kind: 'kept'; member: StaffMember } | { kind: 'unit-unknown' } | Refusal> => {
  const refused =
    request.role === 'administrator' ? undefined : refusal(sub, by.sub, firstAdministrator);
  if (refused) return refused;
  const at = now();
  if (request.unit !== undefined && !unitInForce(await directory(), request.unit, at)) {
    return { kind: 'unit-unknown' };
  }
  const member = await change(
    sub,
    (before) => {
      if (before && isSame(before, request)) return undefined;
      const known = membershipOf(before) ? before : undefined;
      const granted = known?.role === request.role ? known.granted : { by: by.sub, at };
      const after = {
        ...{ sub, ...request, addedAt: known?.addedAt ?? at },
        ...(granted && { granted }),
      };
      return { kind: known ? 'changed' : 'added', at, by, before, after };
    },
    members,
  );
  if (!member) throw new Error(`Member ${sub} was neither found nor written`);
  return { kind: 'kept', member };
};

/** Ends a membership from this moment on, whatever tokens are still valid. */
export const withdrawMember = async (
  { sub, by }: { sub: string; by: Author },
  { members, firstAdministrator, now }: Omit<ChangeMemberPorts, 'directory'>,
): Promise<{ kind: 'withdrawn'; at: Date } | { kind: 'no-such-member' } | Refusal> => {
  const refused = refusal(sub, by.sub, firstAdministrator);
  if (refused) return refused;
  const at = now();
  let isWithdrawn = false;
  await change(
    sub,
    (before) => {
      isWithdrawn = before !== undefined && !before.withdrawnAt;
      if (!before || before.withdrawnAt) return undefined;
      return { kind: 'withdrawn', at, by, before, after: { ...before, withdrawnAt: at } };
    },
    members,
  );
  return isWithdrawn ? { kind: 'withdrawn', at } : { kind: 'no-such-member' };
};
