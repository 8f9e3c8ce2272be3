import { describe, expect, test } from 'vitest';
import { searchAreas } from '../../../../../core/directory/read/areas/search-areas.ts';
import {
  splitPartialPlaceName,
  splitPlaceName,
} from '../../../../../core/directory/read/areas/split-place-name.ts';
import { launchDay, testDirectory } from '../../../../support/directory/test-directory.ts';

describe('abbreviations in place names', () => {
  test.each([
    ['T.P Trà Vinh', 'thanh pho tra vinh'],
    ['T. X. Duyên Hải', 'thi xa duyen hai'],
    ['T.T Càng Long', 'thi tran cang long'],
    ['Ph. 7, TPTV', 'phuong 7 thanh pho tra vinh'],
    ['ph7', 'phuong 7'],
    ['Khu CN Long Đức', 'khu cong nghiep long duc'],
    ['Khu KT Định An', 'khu kinh te dinh an'],
    ['Phú T. Phú', 'phu tinh phu'],
    ['phở ph', 'pho ph'],
  ])('splitPlaceName expands the abbreviations in “%s”', (place, expected) => {
    expect(splitPlaceName(place).join(' ')).toBe(expected);
    expect(splitPlaceName(place.normalize('NFD')).join(' ')).toBe(expected);
  });
});

describe('unfinished words in place names', () => {
  test.each([
    ['Nhị Long P', 'nhi long p'],
    ['P.1 TX', 'phuong 1 tx'],
    ['P.1 TX ', 'phuong 1 thi xa'],
    ['p', 'p'],
    ['p9', 'phuong 9'],
    ['', ''],
  ])('splitPartialPlaceName does not expand the unfinished last word of %j', (typed, expected) => {
    expect(splitPartialPlaceName(typed).join(' ')).toBe(expected);
  });

  const found = (typed: string) =>
    searchAreas(testDirectory, typed, launchDay).map(({ area }) => area.fullName);

  test('the area search offers areas whose names begin with the unfinished word', () => {
    expect(found('Nhị Long P')).toContain('Xã Nhị Long Phú');
    expect(found('long t')).toEqual(['Xã Long Thới', 'Thị trấn Long Thành', 'Xã Long Toàn']);
    expect(found('h')).toContain('Xã Hòa Ân');
    expect(found('h')).toContain('Huyện Trà Cú');
    expect(found('p')).toContain('Phường 9');
  });

  test('the area search offers every area after each typed letter of its name', () => {
    const areas = testDirectory.areas.filter(
      ({ name, validFrom }) => validFrom === null && !/^\d/.test(name),
    );
    const offered = new Map<string, string[]>();
    for (const { fullName, name } of areas) {
      for (let letters = 1; letters <= name.length; letters += 1) {
        const typed = name.slice(0, letters);
        if (!offered.has(typed)) offered.set(typed, found(typed)); // many names begin with the same letters
        expect([typed, offered.get(typed)?.includes(fullName)]).toEqual([typed, true]);
      }
    }
  });
});
