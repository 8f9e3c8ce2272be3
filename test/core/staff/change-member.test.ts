import { describe, expect, test } from 'vitest';
import { changeMember, withdrawMember } from '../../../core/staff/change-member.ts';
import { MemberRequest } from '../../../core/staff/member.ts';
import { aMember, firstAdministrator, subNumber } from '../../support/a-member.ts';
import { atMinute, openingMorning } from '../../support/a-ticket.ts';
import { memoryMembers } from '../../support/memory-members.ts';
import { directory } from '../../support/the-directory.ts';

const by = aMember('administrator').sub;
const somebody = subNumber(1);
const officer = { role: 'officer', unit: 'SO_YT', name: 'Trần Văn Bé' } as const;

const portsAt = (minute: number, members = memoryMembers()) => ({
  members,
  firstAdministrator,
  directory: async () => directory,
  now: () => atMinute(minute),
});

describe('adding a member', () => {
  test('keeps since when they are one, also when they change', async () => {
    const ports = portsAt(0);
    await changeMember({ sub: somebody, by, request: officer }, ports);
    const request = { ...officer, unit: 'UBND_XA:29254' };
    await changeMember({ sub: somebody, by, request }, { ...ports, now: () => atMinute(9) });
    expect(await ports.members.find(somebody)).toEqual({
      sub: somebody,
      ...request,
      addedAt: openingMorning,
    });
  });

  test('again after a withdrawal begins anew', async () => {
    const ports = portsAt(5, memoryMembers(aMember('operator', { withdrawnAt: atMinute(3) })));
    await changeMember({ sub: somebody, by, request: officer }, ports);
    const member = await ports.members.find(somebody);
    expect([member?.addedAt, member?.withdrawnAt]).toEqual([atMinute(5), undefined]);
  });

  test('of a unit that nobody knows is refused', async () => {
    const ports = portsAt(0);
    const request = { ...officer, unit: 'UBND_XA:11111' };
    expect(await changeMember({ sub: somebody, by, request }, ports)).toEqual({
      kind: 'unit-unknown',
    });
    expect(await ports.members.find(somebody)).toBeUndefined();
  });

  test.each([
    [by, 'not-yourself'],
    [firstAdministrator, 'first-administrator'],
  ])('%s as less than an administrator is refused: %s', async (sub, kind) => {
    const ports = portsAt(0, memoryMembers(aMember('administrator')));
    const request = { role: 'operator', name: 'Tôi' } as const;
    expect(await changeMember({ sub, by, request }, ports)).toEqual({ kind });
    expect((await ports.members.find(by))?.role).toBe('administrator');
  });

  test('may give an administrator another name, oneself too', async () => {
    const request = { role: 'administrator', name: 'Tên mới' } as const;
    const outcome = await changeMember({ sub: by, by, request }, portsAt(0));
    expect(outcome.kind).toBe('kept');
  });
});

describe('withdrawing a member', () => {
  test('holds from that moment, and once', async () => {
    const ports = portsAt(7, memoryMembers(aMember('operator')));
    const outcome = await withdrawMember({ sub: somebody, by }, ports);
    expect(outcome).toEqual({ kind: 'withdrawn', at: atMinute(7) });
    expect((await ports.members.find(somebody))?.withdrawnAt).toEqual(atMinute(7));
    const again = await withdrawMember({ sub: somebody, by }, ports);
    expect(again).toEqual({ kind: 'no-such-member' });
  });

  test.each([
    [by, 'not-yourself'],
    [firstAdministrator, 'first-administrator'],
    [subNumber(9), 'no-such-member'],
  ])('%s is refused: %s', async (sub, kind) => {
    expect(await withdrawMember({ sub, by }, portsAt(0))).toEqual({ kind });
  });
});

describe('what is said of a member', () => {
  test.each([
    [{ role: 'officer', name: 'A' }, ['unit']],
    [{ role: 'king', name: 'A' }, ['role']],
    [{ role: 'operator', name: '   ' }, ['name']],
    [{ role: 'operator', name: 'x'.repeat(101) }, ['name']],
    [{ role: 'officer', unit: 'sở y tế', name: 'A' }, ['unit']],
  ])('is refused where it is wrong: %j', (request, path) => {
    expect(MemberRequest.safeParse(request).error?.issues.map((issue) => issue.path)).toEqual([
      path,
    ]);
  });

  test('holds nothing else: no date, no account', () => {
    const request = { role: 'operator', name: 'A', withdrawnAt: null };
    expect(MemberRequest.safeParse(request).success).toBe(false);
  });
});
