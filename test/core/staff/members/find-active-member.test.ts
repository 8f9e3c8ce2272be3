import { expect, test } from 'vitest';
import { findActiveMember } from '../../../../core/staff/members/find-active-member.ts';
import { staffTexts } from '../../../../i18n/office.ts';
import { memoryMembers } from '../../../support/memory/memory-members.ts';
import { aMember, firstAdministrator, staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';

test('a signed-in person gets the staff role and unit stored for them', async () => {
  const members = memoryMembers(aMember('officer'));
  expect(await findActiveMember(staffSub(4), { members, firstAdministrator })).toMatchObject({
    role: 'officer',
    unit: 'UBND_XA:29254',
  });
});

test('a withdrawn or unknown person does not count as staff', async () => {
  const members = memoryMembers(aMember('operator', { withdrawnAt: atMinute(1) }));
  expect(await findActiveMember(staffSub(1), { members, firstAdministrator })).toBeUndefined();
  expect(await findActiveMember(staffSub(9), { members, firstAdministrator })).toBeUndefined();
});

test('the first administrator always has the administrator role, even if not stored, demoted or withdrawn', async () => {
  const entered = aMember('operator', { sub: firstAdministrator, name: 'Lê Thị Hoa' });
  const withdrawn = { ...entered, withdrawnAt: atMinute(1) };
  const names = new Map([
    [memoryMembers(), staffTexts.firstAdministrator],
    [memoryMembers(entered), 'Lê Thị Hoa'],
    [memoryMembers(withdrawn), staffTexts.firstAdministrator],
  ]);
  for (const [members, name] of names) {
    const member = await findActiveMember(firstAdministrator, { members, firstAdministrator });
    expect(member).toMatchObject({ role: 'administrator', name });
  }
});
