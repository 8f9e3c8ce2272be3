import { expect, test } from 'vitest';
import { findParentArea } from '../../../core/directory/model/areas/area.ts';
import { findFormerName, formatAreaHint } from '../../../core/directory/read/areas/area-hint.ts';
import { searchAreas } from '../../../core/directory/read/areas/search-areas.ts';
import { toAreaOption } from '../../../web/console/data/choices/area-option.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const optionsFor = (typed: string, day: string) => {
  const on = toLocalInstant(day);
  return searchAreas(testDirectory, typed, on).map((found) => {
    const { code, level, fullName: name } = found.area;
    const parent = findParentArea(testDirectory, found.area, on);
    return toAreaOption({
      ...{ code, level, name, oldName: findFormerName(testDirectory, found, on) },
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
      'Phường 1, thành phố Trà Vinh, nay thuộc phường Trà Vinh',
      'Phường 1, thị xã Duyên Hải, nay thuộc phường Duyên Hải',
    ],
    ['Phường Trà Vinh', 'Phường Duyên Hải'],
  ],
])('two areas with the same name are distinguished %s', (_name, day, labels, names) => {
  const found = optionsFor('phuong 1', day);
  expect(found.map(({ label }) => label)).toEqual(labels);
  expect(found.map(({ name }) => name)).toEqual(names);
});

test('the label of a former name without a namesake names its district, too', () => {
  const [only, ...others] = optionsFor('phuong 7', '2026-12-01');
  expect(others).toEqual([]);
  expect(only).toEqual({
    value: '29254',
    name: 'Phường Nguyệt Hoá',
    label: 'Phường 7, thành phố Trà Vinh, nay thuộc phường Nguyệt Hoá',
  });
});

test('the communes of a former district have their own names', () => {
  const labels = optionsFor('huyện Cầu Kè', '2026-12-01').map(({ label }) => label);
  expect(labels[0]).toMatch(/^Xã .+, thuộc huyện Cầu Kè cũ$/);
  expect(new Set(labels).size).toBe(labels.length);
});
