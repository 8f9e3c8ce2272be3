import { describe, expect, test } from 'vitest';
import { findPeople } from '../../../../../core/directory/model/organization/people.ts';
import { findVacantAccountableRoles } from '../../../../../core/directory/read/vacant-roles.ts';
import { parsePhoneNumber } from '../../../../../core/text/phone-number.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
} from '../../../../support/directory/test-directory.ts';

describe('findPeople', () => {
  test('findPeople returns the unit’s people on the given day, even if another unit later gets the same area code', () => {
    const names = (on: Date) =>
      findPeople(testDirectory, 'UBND_XA:29254', 'handler', on).map(({ name }) => name);
    expect(names(launchDay)).toEqual(['Cán bộ tiếp nhận UBND phường 7']);
    expect(names(newProvinceDay)).toEqual(['Cán bộ tiếp nhận UBND phường Nguyệt Hoá']);
  });

  test('findPeople returns nobody for an unknown role', () => {
    expect(findPeople(testDirectory, 'SO_YT', 'janitor', launchDay)).toEqual([]);
  });
});

describe('the roster of invented people', () => {
  test.each([
    '2021-12-03',
    '2025-01-01',
    '2025-02-28',
    '2025-03-01',
    '2025-06-30',
    '2025-07-01',
    '2026-11-24',
  ])('the sample roster fills every role on %s', (date) => {
    expect(findVacantAccountableRoles(testDirectory, toLocalInstant(date))).toEqual([]);
  });

  test('the sample roster gives everybody a unique number and e-mail address that belong to no real person', () => {
    const phones = testDirectory.people.map(({ phone }) => phone);
    const emails = testDirectory.people.map(({ email }) => email);
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(emails).size).toBe(emails.length);
    expect(phones.every((phone) => parsePhoneNumber(phone)?.kind === 'mobile')).toBe(true);
    expect(phones.every((phone) => phone.startsWith('+8490000'))).toBe(true);
    expect(emails.every((email) => email.endsWith('@example.vn'))).toBe(true);
  });
});

test('an accountable role without a person is reported as a roster gap', () => {
  const people = testDirectory.people.filter(
    ({ unit, role }) => !(unit === 'UBND_XA:29254' && role === 'head'),
  );
  const expected = [{ unit: 'UBND_XA:29254', role: 'head' }];
  expect(findVacantAccountableRoles({ ...testDirectory, people }, launchDay)).toEqual(expected);
  expect(
    findVacantAccountableRoles(
      { ...testDirectory, people: people.filter(({ role }) => role !== 'duty') },
      launchDay,
    ),
  ).toEqual([{ unit: 'TONG_DAI', role: 'duty' }, ...expected]);
});
