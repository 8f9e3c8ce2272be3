import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area } from '../../../../../core/directory/model/areas/area.ts';
import { findAreaMentions } from '../../../../../core/directory/read/areas/area-mentions.ts';
import { findAreasInText } from '../../../../../core/directory/read/areas/search-areas.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
  wardMergerDay,
} from '../../../../support/directory/test-directory.ts';
import { findAreaMentionsSlowly } from '../../reference-area-mentions.ts';

const day = fc.constantFrom(launchDay, wardMergerDay, newProvinceDay);

const names = testDirectory.areas.flatMap(({ name, fullName, shortName }) => [
  name,
  fullName,
  shortName,
]);
const piece = fc.oneof(
  fc.constantFrom(...names, 'TPTV', 'TXDH', 'P.1', 'p2', 'h.', 'xã', 'thị xã', 'tỉnh', ',', 'ấp 3'),
  fc.constantFrom('KCN', 'khu kinh tế', 'ấp', 'khóm', 'đường', 'ông', 'chị'),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
);

test('findAreaMentions finds the same areas in the same order as a simple reference search', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), day, (pieces, on) => {
      const text = pieces.join(' ');
      expect(findAreaMentions(testDirectory, text, on)).toEqual(
        findAreaMentionsSlowly(testDirectory, text, on),
      );
    }),
    { numRuns: 150 },
  );
});

/** Returns the directory's areas and a counter of property reads on them. */
const counted = () => {
  let steps = 0;
  const areas = testDirectory.areas.map(
    (area): Area =>
      new Proxy(area, {
        get(target, key) {
          steps += 1;
          return Reflect.get(target, key);
        },
      }),
  );
  const stepsOf = (work: () => unknown): number => {
    steps = 0;
    work();
    return steps;
  };
  return { areas, stepsOf };
};

const filled = (text: string): string => text.repeat(200).slice(0, 200);
const hostile = [
  ...['P1 ', 'TXDH ', 'Mỹ Long ', 'Duyên Hải,', 'Trà Vinh Càng Long ', 'x '].map(filled),
  names
    .filter((name) => name.length < 8)
    .join(',')
    .slice(0, 200),
];

describe('texts of 200 characters with place names', () => {
  const budget = 40_000;

  test.each(hostile)(
    'findAreaMentions reads hostile text within a fixed number of steps: %s',
    (text) => {
      const { areas, stepsOf } = counted();
      findAreaMentions({ areas }, '', launchDay); // warms up the index of names, which is built once per directory
      for (const on of [launchDay, newProvinceDay]) {
        expect(stepsOf(() => findAreasInText({ areas }, text, on))).toBeLessThan(budget);
      }
    },
  );
});

const codes = (text: string) =>
  findAreaMentions(testDirectory, text, launchDay).map(({ area }) => area.code);

describe('hamlets, streets and people named like an area', () => {
  test.each([
    ['ấp Tân An', []],
    ['khóm Long Hòa', []],
    ['đường Kim Sơn', []],
    ['nhà ông Kim Sơn', []],
    ['cô Kim Sơn bán bánh', []],
    ['Bà Kim Sơn, xã Long Đức', ['29263']],
    ['ấp Long Hòa, xã Hòa Minh', ['29410']],
    ['ap tan an xa long duc', ['29263']],
    ['ấp Ba, Kim Sơn', ['29482']],
  ])('findAreaMentions finds the areas named in “%s”', (text, named) => {
    expect(codes(text)).toEqual(named);
  });
});

test('a site named after an area resolves to that area unless the text names another area', () => {
  expect(codes('KCN Long Đức')).toEqual(['29263']);
  expect(codes('KCN Long Đức, TPTV')).toEqual(['29263']);
  expect(codes('KKT Định An')).toEqual(['29462', '29494']);
  expect(codes('Khu kinh tế Định An, xã Dân Thành')).toEqual(['29524']);
});

test.each([
  ['phường Long Châu, thành phố Vĩnh Long', []],
  ['xã Long Đức, thành phố Trà Vinh', ['Long Đức']],
  ['o ga phuong Long Chau thanh pho Vinh Long', []],
  ['phường Long Châu (Thành phố Vĩnh Long)', []],
  ['Long, Đức', []],
  ['Long\nĐức', []],
])(
  'an area name never extends across a comma, a line break or the type of the next area: %j',
  (text, expected) => {
    const found = findAreaMentions(testDirectory, text, launchDay).map(({ area }) => area.name);
    expect(found).toEqual(expected);
  },
);
