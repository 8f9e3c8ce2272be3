import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAuditStore } from '../../../../adapters/dynamodb/staff/audit-store.ts';
import { createStaffMemberStore } from '../../../../adapters/dynamodb/staff/member-store.ts';
import type {
  MemberChange,
  MemberStore,
  StaffMember,
} from '../../../../core/staff/members/member.ts';
import { LocalDate } from '../../../../core/time/local-date.ts';
import { aMember, seedMember, staffSub } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { startTestTable } from '../../../support/table/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
let members: MemberStore;
beforeAll(async () => {
  table = await startTestTable();
  members = createStaffMemberStore(table);
}, 60_000);
afterAll(() => table.stop());

const officer = aMember('officer', { name: 'Ông Chín' });
const operator = aMember('operator', { name: 'Ánh' });

test('a staff member is read as stored, and an unknown subject returns undefined', async () => {
  await seedMember(members, officer);
  expect(await members.find(officer.sub)).toEqual(officer);
  expect(await members.find(staffSub(8))).toBeUndefined();
});

const withdrawal = (before: StaffMember, minute: number): MemberChange => ({
  kind: 'withdrawn',
  at: atMinute(minute),
  by: { sub: staffSub(3), role: 'administrator' },
  before,
  after: { ...before, withdrawnAt: atMinute(minute) },
});

test('withdrawing a staff member takes effect at once, and a second withdrawal of the same version fails', async () => {
  await seedMember(members, officer);
  expect(await members.put(withdrawal(officer, 3))).toBe(true);
  expect(await members.find(officer.sub)).toEqual({ ...officer, withdrawnAt: atMinute(3) });
  expect(await members.put(withdrawal(officer, 4))).toBe(false);
  expect(await members.find(officer.sub)).toMatchObject({ withdrawnAt: atMinute(3) });
});

test('each change of a staff member is written to the audit log with its author and the old and new values', async () => {
  await seedMember(members, operator);
  await members.put(withdrawal(operator, 5));
  const { cursors } = await createAuditStore(table).queryDay(
    LocalDate.parse('2021-12-03'),
    undefined,
  );
  const cursor = cursors.find(
    (one) => one.includes('#member#withdrawn#') && one.includes(operator.sub),
  );
  expect(cursor).toContain(staffSub(3));
  const details = await createAuditStore(table).details({
    ...{ of: 'member', kind: 'withdrawn', at: atMinute(5) },
    ...{ actorSub: staffSub(3), about: operator.sub },
  });
  expect(details).toMatchObject({
    by: { role: 'administrator' },
    about: operator.sub,
    before: { role: 'operator', name: operator.name },
  });
  expect(details?.after).toBeUndefined();
});

test('all staff members, including withdrawn ones, are listed in Vietnamese name order', async () => {
  await seedMember(members, { ...officer, withdrawnAt: atMinute(3) });
  await seedMember(members, operator);
  await seedMember(members, aMember('supervisor', { name: 'Đặng Văn Em', unit: 'SO_YT' }));
  expect(await members.list()).toEqual([
    operator,
    aMember('supervisor', { name: 'Đặng Văn Em', unit: 'SO_YT' }),
    { ...officer, withdrawnAt: atMinute(3) },
  ]);
});

test('renaming a staff member moves the list entry and removes the old one', async () => {
  await seedMember(members, operator);
  await seedMember(members, { ...operator, name: 'Yến' });
  const names = (await members.list()).map(({ name }) => name);
  expect(names).toEqual(['Đặng Văn Em', 'Ông Chín', 'Yến']);
});
