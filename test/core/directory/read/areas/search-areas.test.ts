import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAreasInForce } from '../../../../../core/directory/model/areas/area.ts';
import { formatAreaHint } from '../../../../../core/directory/read/areas/area-hint.ts';
import {
  findAreasInText,
  searchAreas,
} from '../../../../../core/directory/read/areas/search-areas.ts';
import { splitPlaceName } from '../../../../../core/directory/read/areas/split-place-name.ts';
import { isValidOn } from '../../../../../core/time/validity.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
  toLocalInstant,
} from '../../../../support/directory/test-directory.ts';

const codes = (query: string, on = launchDay) =>
  findAreasInText(testDirectory, query, on).map(({ area }) => area.code);

describe('the search for a place', () => {
  test.each([
    ['Phường 9', '29260'],
    ['phuong 9', '29260'],
    ['p9', '29260'],
    ['P.9', '29260'],
    ['P. 09', '29260'],
    ['phường chín', '29260'],
    ['Số 12, đường 3/2, P.9, TPTV', '29260'],
    ['xã Long Đức', '29263'],
    ['x. long duc', '29263'],
    ['LONG ĐỨC', '29263'],
    ['Hoà Ân', '29311'],
    ['hoa an', '29311'],
    ['H. Càng Long', '844'],
    ['huyện Càng Long', '844'],
    ['tt Càng Long', '29266'],
    ['thị trấn Càng Long, huyện Càng Long', '29266'],
    ['TPTV', '842'],
    ['TP.TV', '842'],
    ['TXDH', '851'],
    ['tx dh', '851'],
    ['TX Duyên Hải', '851'],
    ['h. DH', '850'],
    ['huyện Duyên Hải, tỉnh Trà Vinh', '850'],
    ['xã Định An', '29494'],
    ['tt. Định An', '29462'],
    ['Vĩnh Kim', '29431'],
    ['ấp Chợ, xã Mỹ Long Bắc, Cầu Ngang', '29422'],
  ])('findAreasInText finds exactly one place for “%s”', (query, code) => {
    expect(codes(query)).toEqual([code]);
  });

  test('findAreasInText finds a place of another type only when no place of the named type exists', () => {
    expect(codes('xã Cầu Quan')).toEqual(['29344']);
    expect(codes('xã Trà Cú')).toEqual(['29461', '849']);
  });
});

describe('ambiguous place names', () => {
  test.each([
    ['Phường 1', ['29239', '29512']],
    ['p2', ['29245', '29516']],
    ['Định An', ['29462', '29494']],
    ['Duyên Hải', ['850', '851']],
    ['Trà Vinh', ['84', '842']],
    ['Châu Thành', ['29374', '847']],
    ['Châu Thành, Trà Vinh', ['29374', '847']],
    ['Định An, Trà Cú', ['29462', '29494']],
  ])('findAreasInText finds all places called “%s”', (query, candidates) => {
    expect(codes(query)).toEqual(candidates);
  });

  test('findAreasInText finds one place when the text also names the district', () => {
    expect(codes('Phường 1, Duyên Hải')).toEqual(['29512']);
    expect(codes('P1 TXDH')).toEqual(['29512']);
    expect(codes('phường 1, tp trà vinh')).toEqual(['29239']);
    expect(codes('Phường 2, thị xã Duyên Hải, tỉnh Trà Vinh')).toEqual(['29516']);
  });

  test('area search results with the same name each have a distinguishing hint, such as the district', () => {
    const hints = findAreasInText(testDirectory, 'Phường 1', launchDay).map((result) =>
      formatAreaHint(testDirectory, result, { on: launchDay, lang: 'vi' }),
    );
    expect(hints).toEqual(['Thành phố Trà Vinh', 'Thị xã Duyên Hải']);
  });

  test('findAreasInText returns every named place when the places named in a text contradict each other', () => {
    expect(codes('xã Long Đức, huyện Trà Cú')).toEqual(['29263', '849']);
    expect(codes('từ xã Long Đức qua phường 9')).toEqual(['29260', '29263']);
  });
});

describe('overlapping place names', () => {
  test.each([
    ['Nhị Long Phú', '29299'],
    ['Nhị Long', '29302'],
    ['An Trường A', '29272'],
    ['An Trường', '29275'],
    ['Lương Hoà A', '29386'],
    ['Lương Hòa', '29389'],
    ['Trường Long Hòa', '29527'],
    ['Long Hòa', '29413'],
    ['Mỹ Long Nam', '29425'],
    ['thị trấn Mỹ Long', '29419'],
  ])('findAreasInText prefers the longest place name in “%s”', (query, code) => {
    expect(codes(`ấp 3, ${query}`)).toEqual([code]);
  });

  test('searchAreas lists a longer place name after the exact one', () => {
    const found = searchAreas(testDirectory, 'nhị long', launchDay).map(({ area }) => area.name);
    expect(found).toEqual(['Nhị Long', 'Nhị Long Phú']);
  });
});

test.each(['Long Hải', 'số 9', 'F1', 'Đức Long', 'Công ty Phương Nam', '', ' ', 'Longđức'])(
  'findAreasInText finds no place in %j',
  (query) => {
    expect(codes(query)).toEqual([]);
  },
);

describe('the place search field', () => {
  const found = (query: string, on = launchDay) =>
    searchAreas(testDirectory, query, on).map(({ area }) => area.fullName);

  test('searchAreas finds a place while its name is still being typed', () => {
    expect(found('xã long đ')).toEqual(['Xã Long Đức']);
    expect(found('trường l')).toEqual(['Xã Trường Long Hòa']);
    expect(found('đức m')).toEqual(['Xã Đức Mỹ']);
  });

  test('searchAreas ranks names that begin with the word before names that contain it', () => {
    expect(found('trường')).toEqual([
      'Xã Trường Thọ',
      'Xã Trường Long Hòa',
      'Xã An Trường A',
      'Xã An Trường',
      'Xã Nhị Trường',
    ]);
  });
});

describe('searchAreas over all areas', () => {
  test('searchAreas finds every area of the given day by its full name', () => {
    for (const on of [launchDay, newProvinceDay]) {
      const date = on === launchDay ? '2021-12-03' : '2025-07-01';
      for (const area of testDirectory.areas.filter((one) => isValidOn(one, date))) {
        const [best] = searchAreas(testDirectory, area.fullName, on);
        expect(best?.area.fullName).toBe(area.fullName);
        expect(best?.match).toBe('name');
      }
    }
  });

  test('searchAreas returns only areas in force, each once and best first', () => {
    const word = fc.constantFrom(
      'p',
      '1',
      '2',
      'phường',
      'xã',
      'long',
      'hòa',
      'Trà',
      'Vinh',
      'tx',
      'Duyên',
      'Hải',
      ',',
      'an',
      'A',
      'h.',
      'Châu',
      'Thành',
    );
    const day = fc.constantFrom('2021-12-03', '2025-01-01', '2025-07-01');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), day, (words, date) => {
        const hits = searchAreas(testDirectory, words.join(' '), toLocalInstant(date));
        expect(hits.every(({ area }) => isValidOn(area, date))).toBe(true);
        expect(new Set(hits.map(({ area }) => area)).size).toBe(hits.length);
        expect(hits.map(({ score }) => score)).toEqual(
          hits.map(({ score }) => score).toSorted((a, b) => b - a),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('findAreasInText still finds every former commune by its old name years later', () => {
    const years = toLocalInstant('2030-01-01');
    for (const area of testDirectory.areas.filter(
      ({ level, validTo }) => level === 'commune' && validTo,
    )) {
      const [now] = findAreasInForce(testDirectory, area, years);
      expect(codes(area.fullName, years), area.fullName).toContain(now?.code);
    }
  });
});

test('splitPlaceName expands abbreviations of place types and cities', () => {
  expect(splitPlaceName('P.09, TX.DH; tphcm')).toEqual(
    'phuong 9 thi xa duyen hai thanh pho ho chi minh'.split(' '),
  );
});
