import { describe, expect, test } from 'vitest';
import { changeMember, withdrawMember } from '../../../../core/staff/members/change-member.ts';
import { findEndedMembership } from '../../../../core/staff/members/ended-membership.ts';
import { type MemberChange, MemberRequest } from '../../../../core/staff/members/member.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryMembers } from '../../../support/memory/memory-members.ts';
import { aMember, firstAdministrator, staffSub } from '../../../support/samples/a-member.ts';
import { atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';

const author = { sub: aMember('administrator').sub, role: 'administrator' } as const;
const by = author.sub;
const somebody = staffSub(1);
const officer = { role: 'officer', unit: 'SO_YT', name: 'Trần Văn Bé' } as const;

const portsAt = (minute: number, members = memoryMembers()) => ({
  members,
  firstAdministrator,
  directory: async () => testDirectory,
  now: () => atMinute(minute),
});

describe('adding a staff member', () => {
  test('later changes of a staff member retain the day of joining and who assigned the role', async () => {
    const ports = portsAt(0);
    await changeMember({ sub: somebody, by: author, request: officer }, ports);
    const request = { ...officer, unit: 'UBND_XA:29254' };
    await changeMember(
      { sub: somebody, by: author, request },
      { ...ports, now: () => atMinute(9) },
    );
    expect(await ports.members.find(somebody)).toEqual({
      sub: somebody,
      ...request,
      addedAt: openingMorning,
      granted: { by, at: openingMorning },
      unitSince: atMinute(9),
    });
  });

  test('a staff member’s new role is stored with the administrator who assigned it', async () => {
    const ports = portsAt(7, memoryMembers(aMember('operator')));
    const request = { role: 'supervisor', name: 'Trần Văn Bé' } as const;
    await changeMember({ sub: somebody, by: author, request }, ports);
    expect(await ports.members.find(somebody)).toMatchObject({
      addedAt: openingMorning,
      granted: { by, at: atMinute(7) },
    });
  });

  test('a withdrawn staff member who is added again gets a new joining date and no withdrawal date', async () => {
    const ports = portsAt(5, memoryMembers(aMember('operator', { withdrawnAt: atMinute(3) })));
    await changeMember({ sub: somebody, by: author, request: officer }, ports);
    const member = await ports.members.find(somebody);
    expect([member?.addedAt, member?.withdrawnAt]).toEqual([atMinute(5), undefined]);
  });
});

describe('changing a staff member', () => {
  test('changing a staff member creates an event with author, old and new data', async () => {
    const members = memoryMembers();
    const ports = portsAt(0, members);
    await changeMember({ sub: somebody, by: author, request: officer }, ports);
    const supervisor = { role: 'supervisor', name: officer.name } as const;
    const request = { sub: somebody, by: author, request: supervisor };
    await changeMember(request, { ...ports, now: () => atMinute(4) });
    await withdrawMember({ sub: somebody, by: author }, { ...ports, now: () => atMinute(9) });
    expect(members.changes).toMatchObject([
      { kind: 'added', by: author, before: undefined, after: officer },
      { kind: 'changed', at: atMinute(4), by: author, before: officer, after: supervisor },
      {
        kind: 'withdrawn',
        at: atMinute(9),
        before: supervisor,
        after: { withdrawnAt: atMinute(9) },
      },
    ]);
  });

  test('saving a staff member without differences records nothing', async () => {
    const members = memoryMembers();
    const again = { sub: somebody, by: author, request: officer };
    await changeMember(again, portsAt(0, members));
    expect((await changeMember(again, portsAt(3, members))).kind).toBe('kept');
    expect(members.changes).toHaveLength(1);
  });
});

test('a change or withdrawal that conflicts with another is retried with the time of the new attempt', async () => {
  const members = memoryMembers(aMember('operator'));
  let minute = 0;
  const conflicting = {
    ...members,
    put: async (change: MemberChange) => minute % 3 === 0 && members.put(change),
  };
  const ports = {
    ...portsAt(0, conflicting),
    now: () => {
      minute += 1;
      return atMinute(minute);
    },
  };
  await changeMember({ sub: somebody, by: author, request: officer }, ports);
  expect(await withdrawMember({ sub: somebody, by: author }, ports)).toEqual({
    kind: 'withdrawn',
    at: atMinute(6),
  });
  expect(members.changes.map(({ at }) => at)).toEqual([atMinute(3), atMinute(6)]);
});

describe('refused staff changes', () => {
  test('a staff member of an unknown unit is refused', async () => {
    const ports = portsAt(0);
    const request = { ...officer, unit: 'UBND_XA:11111' };
    expect(await changeMember({ sub: somebody, by: author, request }, ports)).toEqual({
      kind: 'unit-unknown',
    });
    expect(await ports.members.find(somebody)).toBeUndefined();
  });

  test.each([
    [by, 'not-yourself'],
    [firstAdministrator, 'first-administrator'],
  ])('lowering the role of administrator %s is refused: %s', async (sub, kind) => {
    const ports = portsAt(0, memoryMembers(aMember('administrator')));
    const request = { role: 'operator', name: 'Tôi' } as const;
    expect(await changeMember({ sub, by: author, request }, ports)).toEqual({ kind });
    expect((await ports.members.find(by))?.role).toBe('administrator');
  });

  test('administrators may be renamed, even by themselves', async () => {
    const request = { role: 'administrator', name: 'Tên mới' } as const;
    const outcome = await changeMember({ sub: by, by: author, request }, portsAt(0));
    expect(outcome.kind).toBe('kept');
  });

  test.each([
    ['SO_YT', undefined],
    ['SO_YT', 'SO_LDTBXH'],
    [undefined, 'SO_YT'],
  ])(
    'administrators cannot change their own unit from %s to %s, but others can',
    async (from, unit) => {
      const before = aMember('administrator', from ? { unit: from } : {});
      const ports = portsAt(0, memoryMembers(before));
      const request = { role: 'administrator', name: 'Tên mới', ...(unit && { unit }) } as const;
      expect(await changeMember({ sub: by, by: author, request }, ports)).toEqual({
        kind: 'not-yourself',
      });
      expect(await ports.members.find(by)).toEqual(before);
      const other = { sub: staffSub(5), role: 'administrator' } as const;
      await changeMember({ sub: by, by: other, request }, ports);
      expect((await ports.members.find(by))?.unit).toBe(unit);
    },
  );

  test('administrators without a stored record cannot give themselves a unit', async () => {
    const ports = portsAt(0);
    const request = { role: 'administrator', name: 'Tôi', unit: 'SO_YT' } as const;
    const change = { sub: by, by: author, request };
    expect(await changeMember(change, ports)).toEqual({ kind: 'not-yourself' });
    expect(await ports.members.find(by)).toBeUndefined();
  });
});

describe('withdrawing a staff member', () => {
  test('withdrawing a staff member takes effect at once and is recorded once', async () => {
    const ports = portsAt(7, memoryMembers(aMember('operator')));
    const outcome = await withdrawMember({ sub: somebody, by: author }, ports);
    expect(outcome).toEqual({ kind: 'withdrawn', at: atMinute(7) });
    expect((await ports.members.find(somebody))?.withdrawnAt).toEqual(atMinute(7));
    const again = await withdrawMember({ sub: somebody, by: author }, ports);
    expect(again).toEqual({ kind: 'no-such-member' });
  });

  test.each([
    [by, 'not-yourself'],
    [firstAdministrator, 'first-administrator'],
    [staffSub(9), 'no-such-member'],
  ])('withdrawing staff member %s is refused: %s', async (sub, kind) => {
    expect(await withdrawMember({ sub, by: author }, portsAt(0))).toEqual({ kind });
  });
});

describe('a staff member request', () => {
  test.each([
    [{ role: 'officer', name: 'A' }, ['unit']],
    [{ role: 'king', name: 'A' }, ['role']],
    [{ role: 'operator', name: '   ' }, ['name']],
    [{ role: 'operator', name: 'x'.repeat(101) }, ['name']],
    [{ role: 'officer', unit: 'sở y tế', name: 'A' }, ['unit']],
  ])('a staff member request is refused with its field: %j', (request, path) => {
    expect(MemberRequest.safeParse(request).error?.issues.map((issue) => issue.path)).toEqual([
      path,
    ]);
  });

  test('a staff member request with another field, such as a withdrawal date, is refused', () => {
    const request = { role: 'operator', name: 'A', withdrawnAt: null };
    expect(MemberRequest.safeParse(request).success).toBe(false);
  });
});

describe('a staff member whose unit has ended', () => {
  const morningAfter = new Date('2025-07-01T08:00:00+07:00');
  const change = async (before: string, unit: string) => {
    const members = memoryMembers(aMember('officer', { sub: somebody, unit: before }));
    const ports = { ...portsAt(0, members), now: () => morningAfter };
    const request = { role: 'officer', unit, name: 'Người 4' } as const;
    const { kind } = await changeMember({ sub: somebody, by: author, request }, ports);
    const member = await members.find(somebody);
    return { kind, member, ended: findEndedMembership(member ?? {}, testDirectory, morningAfter) };
  };

  test.each(['UBND_HUYEN:844', 'UBND_XA:29278'])(
    'a member of %s becomes a member of the successor in its area',
    async (before) => {
      const { member, ended } = await change(before, 'UBND_XA:29278');
      expect(member).toMatchObject({ unit: 'UBND_XA:29278', unitSince: morningAfter });
      expect(ended).toBeUndefined();
    },
  );

  test('nobody can be added to a unit that has ended', async () => {
    expect(await change('UBND_HUYEN:844', 'UBND_HUYEN:844')).toMatchObject({
      kind: 'unit-unknown',
      ended: { name: 'UBND huyện Càng Long' },
    });
  });
});
