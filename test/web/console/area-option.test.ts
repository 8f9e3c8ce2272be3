import { expect, test } from 'vitest';
import { findParentArea } from '../../../core/directory/model/area.ts';
import { formatAreaHint } from '../../../core/directory/read/area-hint.ts';
import { searchAreas } from '../../../core/directory/read/search-areas.ts';
import { toAreaOption } from '../../../web/console/data/area-option.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const optionsFor = (typed: string, day: string) => {
  const on = toLocalInstant(day);
  return searchAreas(testDirectory, typed, on).map((found) => {
    const { code, level, fullName: name } = found.area;
    const parent = findParentArea(testDirectory, found.area, on);
    return toAreaOption({
      ...{ code, level, name, oldName: found.former?.fullName },
      hint: formatAreaHint(testDirectory, found, { on, lang: 'vi' }),
      parent: parent && { code: parent.code, name: parent.fullName },
    });
  });
};

test.each([
  [
    'by their districts',
    '2021-12-03',
    ['Phường 1, thành phố Trà Vinh', 'Phường 1, thị xã Duyên Hải'],
    ['Phường 1, thành phố Trà Vinh', 'Phường 1, thị xã Duyên Hải'],
  ],
  [
    'by the present communes after the merger',
    '2026-12-01',
    [
      'Phường 1, nay thuộc phường Trà Vinh, tỉnh Vĩnh Long',
      'Phường 1, nay thuộc phường Duyên Hải, tỉnh Vĩnh Long',
    ],
    ['Phường Trà Vinh', 'Phường Duyên Hải'],
  ],
])('two areas of one name are told apart %s', (_name, day, labels, names) => {
  const found = optionsFor('phuong 1', day);
  expect(found.map(({ label }) => label)).toEqual(labels);
  expect(found.map(({ name }) => name)).toEqual(names);
});

test('the communes of a former district have their own names', () => {
  const [first] = optionsFor('huyện Cầu Kè', '2026-12-01');
  expect(first?.label).toMatch(/^Xã .+, thuộc huyện Cầu Kè cũ$/);
});
