import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getCommunePromptKey } from '../../../../core/contact-center/model/menus/spoken-areas.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { findCommunesByKeypad } from '../../../../core/contact-center/read/communes-by-keypad.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { isValidOn } from '../../../../core/time/validity.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
} from '../../../support/directory/test-directory.ts';

const keypad = 'abc2def3ghi4jkl5mno6pqrs7tuv8wxyz9';

/** Returns the phone keys for a text from a keypad table, independently of the code under test. */
const pressed = (text: string): string =>
  Array.from(
    text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd'),
    (sign) =>
      /[a-z]/.test(sign) ? (/\d/.exec(keypad.slice(keypad.indexOf(sign)))?.[0] ?? '') : sign,
  )
    .join('')
    .replace(/[^\d]/g, '');

const communesOf = (day: Date) =>
  testDirectory.areas.filter(
    (area) => area.level === 'commune' && isValidOn(area, toLocalDate(day)),
  );
const names = (keys: string, day = launchDay) =>
  findCommunesByKeypad(testDirectory, keys, day).map(({ area }) => area.fullName);

describe('finding a commune by phone keys', () => {
  test.each([
    ['on the launch day', launchDay],
    ['on the first day of the new province', newProvinceDay],
  ])('a commune is found by typing the first letters of its name on phone keys: %s', (_, day) => {
    const communes = communesOf(day).filter(({ name }) => !/^\d+$/.test(name));
    expect(communes.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(fc.constantFrom(...communes), fc.integer({ min: 2, max: 9 }), (area, count) => {
        const keys = pressed(area.name).slice(0, count);
        expect(findCommunesByKeypad(testDirectory, keys, day).map((one) => one.area)).toContain(
          area,
        );
      }),
    );
  });

  test('typing the start of any word of a commune’s name on phone keys finds the commune, but inner letters do not', () => {
    expect(names('382')).toContain('Xã Long Đức');
    expect(names('382')).toContain('Xã Đức Mỹ');
    // “ong” lies inside “Long” and begins no word
    expect(names('664')).toEqual([]);
  });

  test('a commune named by a number is found by the phone keys of “phường” and the number', () => {
    expect(names('7486647')).toEqual(['Phường 7']);
    expect(names('77')).toContain('Phường 7');
    expect(names('71').filter((name) => name === 'Phường 1')).toHaveLength(2);
  });

  test('a commune is found first by the phone keys of the first letters of all its syllables', () => {
    expect(names('53')[0]).toBe('Xã Long Đức');
    expect(names('53', newProvinceDay)[0]).toBe('Phường Long Đức');
    for (const { name, fullName } of communesOf(newProvinceDay)) {
      const keys = name.split(' ').map((syllable) => pressed(syllable).slice(0, 1));
      if (keys.length > 1) expect(names(keys.join(''), newProvinceDay)).toContain(fullName);
    }
  });

  test('a single phone key finds only the ward with this number, and its successor after the ward has ended', () => {
    expect(names('7')).toEqual(['Phường 7']);
    expect(names('7', newProvinceDay)).toEqual(['Phường Nguyệt Hoá']);
    expect(names('9')).toEqual(['Phường 9']);
  });

  test('typing the name of an ended commune on phone keys finds its successor', () => {
    const ended = communesOf(launchDay).filter(({ name }) => !/^\d+$/.test(name));
    const found = ended.flatMap(({ name }) =>
      findCommunesByKeypad(testDirectory, pressed(name), newProvinceDay),
    );
    expect(found.every(({ area }) => communesOf(newProvinceDay).includes(area))).toBe(true);
    expect(names(pressed('Đại Phúc'), newProvinceDay)).toEqual(['Xã Bình Phú']);
  });
});

describe('recording of a commune that a caller found by keypad', () => {
  const texts = new Map(
    listPrompts('vi', testDirectory, launchDay).map(({ key, text }) => [key, text]),
  );
  const heard = (keys: string, day: Date) =>
    findCommunesByKeypad(testDirectory, keys, day).map((commune) =>
      texts.get(getCommunePromptKey(commune)),
    );

  test.each([
    ['8728', 'Phường Trà Vinh'],
    ['648938', 'Phường Nguyệt Hoá'],
    ['82626', 'Xã Tân An'],
    ['22645664', 'Xã Càng Long'],
    ['48936464', 'Xã Huyền Hội cũ, nay là xã Tân An'],
    ['7486643', 'Phường 3 cũ, nay là phường Trà Vinh'],
  ])('the keys %s are answered on 1 July 2025 with “%s” first', (keys, text) => {
    expect(heard(keys, newProvinceDay)[0]).toBe(text);
  });

  test('every name that a search can find has a recording, before and after the communes change', () => {
    for (const day of [launchDay, newProvinceDay])
      for (const { name } of testDirectory.areas)
        expect(heard(pressed(name).slice(0, 9), day)).not.toContain(undefined);
  });
});

describe('the order of communes found by phone keys', () => {
  test('communes found by phone keys are exact names first, then longer names, then matches in later words', () => {
    const found = names(pressed('Nhị Long'));
    expect(found.slice(0, 2)).toEqual(['Xã Nhị Long', 'Xã Nhị Long Phú']);
    const long = names('5664');
    const later = long.indexOf('Thị trấn Càng Long');
    expect(later).toBeGreaterThan(long.indexOf('Xã Long Vĩnh'));
  });

  test('communes found by phone keys with equal matches come in alphabetical order', () => {
    const long = names('5664').filter((name) => name.startsWith('Xã Long '));
    expect(long).toEqual([
      'Xã Long Đức',
      'Xã Long Hiệp',
      'Xã Long Hòa',
      'Xã Long Hữu',
      'Xã Long Khánh',
      'Xã Long Sơn',
      'Xã Long Thới',
      'Xã Long Toàn',
      'Xã Long Vĩnh',
    ]);
  });
});

test.each(['', '0', '1234567890', '5*', '#', '+84912', 'long'])(
  'phone keys that start no commune name find no commune: %j',
  (keys) => {
    expect(names(keys)).toEqual([]);
  },
);
