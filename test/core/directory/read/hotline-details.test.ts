import { describe, expect, test } from 'vitest';
import { getOrganizationOnDate } from '../../../../core/directory/model/organization.ts';
import {
  fillHotlineDetails,
  hotlinePlaceholders,
  toHotlineDetails,
} from '../../../../core/directory/read/hotline-details.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';

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
  ])('name and agency on %s are those of the row of that day', (date, name, agency) => {
    expect(detailsOn(date)).toMatchObject({ name, agency });
  });

  test('numbers are spelled out for texts that are read aloud', () => {
    expect(detailsOn('2021-12-03').spokenFullNumber).toBe('không hai chín bốn, một không hai hai');
    expect(detailsOn('2021-12-03', 'en').spokenNumber).toBe('one zero two two');
  });

  test('an e-mail address is a contact only if there is one', () => {
    const row = getOrganizationOnDate(testDirectory, '2021-12-03');
    expect(toHotlineDetails(row, 'vi').contact).toBe('1022, 0294 1022');
    const contactEmail = 'tong-dai@vidu.vn';
    expect(toHotlineDetails({ ...row, contactEmail }, 'vi').contact).toBe(
      '1022, 0294 1022, tong-dai@vidu.vn',
    );
  });

  test('every placeholder is replaced, and an unknown one stays visible', () => {
    const text = Object.values(hotlinePlaceholders).join(' ');
    expect(fillHotlineDetails(text, detailsOn('2021-12-03'))).not.toContain('{hotline.');
    expect(fillHotlineDetails('{hotline.fax}', detailsOn('2021-12-03'))).toBe('{hotline.fax}');
  });

  test('values are encoded for the format of the text', () => {
    const row = { ...getOrganizationOnDate(testDirectory, '2021-12-03'), legalBasis: 'a & b' };
    const details = toHotlineDetails(row, 'vi');
    expect(fillHotlineDetails('{hotline.legalBasis}', details, encodeURIComponent)).toBe(
      'a%20%26%20b',
    );
  });
});
