import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getOrganizationOnDate } from '../../../../core/directory/model/organization/organization.ts';
import {
  fillHotlineDetails,
  hotlinePlaceholders,
  toHotlineDetails,
} from '../../../../core/directory/read/hotline-details.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';

const listTextFiles = (lang: Lang): string[] => globSync(`i18n/${lang}/**/*.ts`);

const detailsOn = (date: string, lang: 'vi' | 'km' | 'en' = 'vi') =>
  toHotlineDetails(getOrganizationOnDate(testDirectory, date), lang);

describe('hotline details', () => {
  test.each([
    ['2025-02-28', 'Tổng đài 1022 Trà Vinh', 'Sở Thông tin và Truyền thông tỉnh Trà Vinh'],
    ['2025-03-01', 'Tổng đài 1022 Trà Vinh', 'Sở Khoa học và Công nghệ tỉnh Trà Vinh'],
    ['2025-06-30', 'Tổng đài 1022 Trà Vinh', 'Sở Khoa học và Công nghệ tỉnh Trà Vinh'],
    [
      '2025-07-01',
      'Tổng đài 1022 tỉnh Vĩnh Long – khu vực Trà Vinh',
      'Sở Khoa học và Công nghệ tỉnh Vĩnh Long',
    ],
  ])(
    'the hotline’s name and agency on %s are those of the organization row valid on that date',
    (date, name, agency) => {
      expect(detailsOn(date)).toMatchObject({ name, agency });
    },
  );

  test('the address is empty on days for which the directory has no street address', () => {
    expect(detailsOn('2025-06-30').address).toBe('Thành phố Trà Vinh, tỉnh Trà Vinh');
    expect(detailsOn('2025-07-01').address).toBe('');
  });

  test('toHotlineDetails spells telephone numbers out as words for spoken texts', () => {
    expect(detailsOn('2021-12-03').spokenFullNumber).toBe('không hai chín bốn, một không hai hai');
    expect(detailsOn('2021-12-03', 'en').spokenNumber).toBe('one zero two two');
  });

  test('toHotlineDetails adds the e-mail address to the contact text if the hotline has one', () => {
    const row = getOrganizationOnDate(testDirectory, '2021-12-03');
    expect(toHotlineDetails(row, 'vi').contact).toBe('1022, 0294 1022');
    const contactEmail = 'tong-dai@vidu.vn';
    expect(toHotlineDetails({ ...row, contactEmail }, 'vi').contact).toBe(
      '1022, 0294 1022, tong-dai@vidu.vn',
    );
  });

  test('fillHotlineDetails replaces every known placeholder and leaves unknown placeholders unchanged', () => {
    const text = Object.values(hotlinePlaceholders).join(' ');
    expect(fillHotlineDetails(text, detailsOn('2021-12-03'))).not.toContain('{hotline.');
    expect(fillHotlineDetails('{hotline.fax}', detailsOn('2021-12-03'))).toBe('{hotline.fax}');
  });

  test('fillHotlineDetails encodes the inserted values with the given function', () => {
    const row = { ...getOrganizationOnDate(testDirectory, '2021-12-03'), postalAddress: 'a & b' };
    const details = toHotlineDetails(row, 'vi');
    expect(fillHotlineDetails('{hotline.address}', details, encodeURIComponent)).toBe(
      'a%20%26%20b',
    );
  });
});

test('no text doubles the kind of area that the name of the area contains', () => {
  const doubled = /khu vực\s+khu vực|area of the Trà Vinh area|តំបន់\s*តំបន់|tỉnh\s+tỉnh/i;
  const faults = Lang.options.flatMap((lang) => {
    const details = detailsOn('2025-07-01', lang);
    return listTextFiles(lang)
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .map((line) => fillHotlineDetails(line, details))
      .filter((line) => doubled.test(line));
  });
  expect(faults).toEqual([]);
});
