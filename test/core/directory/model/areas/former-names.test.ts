import { describe, expect, test } from 'vitest';
import { findArea } from '../../../../../core/directory/model/areas/area.ts';
import { findFormerNames } from '../../../../../core/directory/model/areas/former-names.ts';
import { formatAreaHint } from '../../../../../core/directory/read/areas/area-hint.ts';
import { findAreasInText } from '../../../../../core/directory/read/areas/search-areas.ts';
import { lowercaseFirstLetter } from '../../../../../core/text/lowercase-first-letter.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
  wardMergerDay,
} from '../../../../support/directory/test-directory.ts';

describe('searches by old area names', () => {
  const named = (query: string, on: Date) =>
    findAreasInText(testDirectory, query, on).map((result) => [
      result.area.fullName,
      result.match,
      formatAreaHint(testDirectory, result, { on, lang: 'vi' }),
    ]);

  test.each([
    ['Phường 9', 'Phường Trà Vinh'],
    ['Phường 8', 'Phường Nguyệt Hoá'],
    ['xã Huyền Hội', 'Xã Tân An'],
    ['p.6', 'Phường Trà Vinh'],
    ['tỉnh Trà Vinh', 'Tỉnh Vĩnh Long'],
  ])('the old area name %s finds its successor %s', (query, name) => {
    expect(named(query, newProvinceDay)).toEqual([
      [name, 'old-name', expect.stringMatching(`^nay thuộc ${lowercaseFirstLetter(name)}`)],
    ]);
  });

  test('the old name of a ward that was split finds both successors', () => {
    const both = named('Phường 1', newProvinceDay).map(([name]) => name);
    expect(both).toEqual(['Phường Trà Vinh', 'Phường Duyên Hải']);
  });

  test('the old name of a merged ward is listed beside the current ward with the same name', () => {
    expect(named('Phường 2', wardMergerDay)).toEqual([
      ['Phường 2', 'name', 'Thị xã Duyên Hải'],
      ['Phường 3', 'old-name', 'nay thuộc phường 3, thành phố Trà Vinh'],
    ]);
  });

  test('an old area name that is also a current area name finds the current area', () => {
    expect(named('Tam Ngãi', newProvinceDay)).toEqual([['Xã Tam Ngãi', 'name', undefined]]);
    expect(named('xã Càng Long, huyện Càng Long', newProvinceDay)).toEqual([
      ['Xã Càng Long', 'name', undefined],
    ]);
  });

  test('an old name of an abolished district finds the communes that lie there now', () => {
    const hits = named('huyện Càng Long', newProvinceDay);
    expect(hits.map(([name]) => name)).toEqual([
      'Xã Càng Long',
      'Xã An Trường',
      'Xã Tân An',
      'Xã Bình Phú',
      'Xã Nhị Long',
    ]);
    expect(new Set(hits.map(([, , hint]) => hint))).toEqual(new Set(['thuộc huyện Càng Long cũ']));
  });

  test('an area name finds nothing before the area exists', () => {
    expect(named('Nguyệt Hoá', launchDay)).toEqual([['Xã Nguyệt Hóa', 'name', 'Huyện Châu Thành']]);
    expect(named('Phường Trà Vinh', launchDay).map(([name]) => name)).not.toContain(
      'Phường Trà Vinh',
    );
  });
});

test('findFormerNames returns the names of all predecessors of an area, over several mergers', () => {
  const formerNames = (code: string, on: Date) => {
    const area = findArea(testDirectory, code, on);
    return area && findFormerNames(testDirectory, area, on);
  };
  expect(formerNames('29254', newProvinceDay)).toEqual(['phường 7', 'phường 8', 'xã Nguyệt Hóa']);
  expect(formerNames('29242', newProvinceDay)?.toSorted()).toEqual(
    ['1', '2', '3', '6', '9'].map((ward) => `phường ${ward}`),
  );
  expect(formerNames('29242', wardMergerDay)).toEqual(['phường 2', 'phường 6']);
  expect(formerNames('29242', launchDay)).toEqual([]);
  expect(formerNames('86', newProvinceDay)).toEqual(['tỉnh Trà Vinh', 'tỉnh Bến Tre']);
});
