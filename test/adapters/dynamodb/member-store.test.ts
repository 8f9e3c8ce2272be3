import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberStore } from '../../../adapters/dynamodb/member-store.ts';
import type { MemberStore } from '../../../core/staff/member.ts';
import { aMember, subNumber } from '../../support/a-member.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { startTestTable } from '../../support/test-table.ts';

let table: Awaited<ReturnType<typeof startTestTable>>;
let members: MemberStore;
beforeAll(async () => {
  table = await startTestTable();
  members = memberStore(table);
}, 60_000);
afterAll(() => table.stop());

const officer = aMember('officer', { name: 'Ông Chín' });
const operator = aMember('operator', { name: 'Ánh' });

test('a member is found as written, and nobody else', async () => {
  await members.put(officer);
  expect(await members.find(officer.sub)).toEqual(officer);
  expect(await members.find(subNumber(8))).toBeUndefined();
});

test('a withdrawal holds for the next look, is made once, and keeps who it was', async () => {
  await members.put(officer);
  expect(await members.withdraw(officer.sub, atMinute(3))).toBe(true);
  expect(await members.find(officer.sub)).toEqual({ ...officer, withdrawnAt: atMinute(3) });
  expect(await members.withdraw(officer.sub, atMinute(4))).toBe(false);
  expect(await members.find(officer.sub)).toMatchObject({ withdrawnAt: atMinute(3) });
});

test('a withdrawal makes nobody a member who wasn’t', async () => {
  expect(await members.withdraw(subNumber(8), atMinute(3))).toBe(false);
  expect(await members.find(subNumber(8))).toBeUndefined();
});

test('the list is by name as one looks it up, whole, with those who were withdrawn', async () => {
  await members.put({ ...officer, withdrawnAt: atMinute(3) });
  await members.put(operator);
  await members.put(aMember('supervisor', { name: 'Đặng Văn Em', unit: 'SO_YT' }));
  expect(await members.list()).toEqual([
    operator,
    aMember('supervisor', { name: 'Đặng Văn Em', unit: 'SO_YT' }),
    { ...officer, withdrawnAt: atMinute(3) },
  ]);
});

test('another name takes its place in the list, and the old one is gone', async () => {
  await members.put(operator);
  await members.put({ ...operator, name: 'Yến' });
  const names = (await members.list()).map(({ name }) => name);
  expect(names).toEqual(['Đặng Văn Em', 'Ông Chín', 'Yến']);
});
