import { describe, expect, test } from 'vitest';
import { menuPeriods } from '../../../../core/contact-center/model/menus/menu-periods.ts';
import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { maxPhoneChoices } from '../../../../core/directory/read/phone-choices.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
} from '../../../support/directory/test-directory.ts';

/** Syllables per second of a person who reads Vietnamese aloud at a normal speed, and seconds of a pause at a full stop. */
const normalSpeed = { syllablesPerSecond: 4, pauseSeconds: 0.4 };

/** Words with which numbers are read out, by number of digits: "115" is "một một năm", "10" is "mười". */
const countSyllables = (text: string): number => (text.match(/[\p{L}\p{M}]+|\d/gu) ?? []).length;

const readAloudSeconds = (text: string): number =>
  countSyllables(text) / normalSpeed.syllablesPerSecond +
  (text.match(/[.:;?]/g) ?? []).length * normalSpeed.pauseSeconds;

/** Maximum durations in seconds. Prompts that are not listed have the limit of their kind. */
const limits = { question: 9, statement: 8 } as const;
const longer: Readonly<Record<string, number>> = {
  // plays only after the caller pressed the key for details
  'recording-details': 14,
  // announcements of an emergency, which play once before the menu
  'hot-lockdown': 10,
  'hot-outage': 10,
  'hot-scam': 10,
  'no-callback': 10,
  closed: 12,
};

const limitOf = (key: string, text: string): number =>
  longer[key] ?? (/bấm/.test(text) ? limits.question : limits.statement);

describe.each([
  ['at the launch', launchDay],
  ['in the new province', newProvinceDay],
])('the Vietnamese prompts %s', (_, day) => {
  const prompts = listPrompts('vi', testDirectory, day);

  test('read aloud at a normal speed, every prompt is shorter than its limit', () => {
    const tooLong = prompts.flatMap(({ key, text }) => {
      const spoken = readAloudSeconds(text);
      return spoken > limitOf(key, text) ? [`${key}: ${spoken.toFixed(1)} s`] : [];
    });
    expect(tooLong).toEqual([]);
  });

  test('every prompt names the choice before its key', () => {
    expect(prompts.filter(({ text }) => /bấm (phím )?[\d#*]+ (để|nếu|khi)/i.test(text))).toEqual(
      [],
    );
  });

  test('no prompt contains an abbreviation', () => {
    const abbreviated = prompts.filter(({ text }) => /(?!COVID)\b[A-ZĐ]{2,}\d*\b/.test(text));
    expect(abbreviated.map(({ text }) => text)).toEqual([]);
  });
});

test('no prompt mentions towns after the day on which they ended', () => {
  const texts = listPrompts('vi', testDirectory, newProvinceDay).filter(({ key }) =>
    key.startsWith('place-letters'),
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter(({ text }) => text.includes('thị trấn'))).toEqual([]);
});

test('a menu of groups or topics has at most five choices and “another topic”', () => {
  const menus = menuPeriods.filter(({ level }) => level !== 'main');
  expect(menus.filter(({ choices }) => choices.length > maxPhoneChoices)).toEqual([]);
  const read = assembledPrompts.filter(({ key }) => key.startsWith('topics-'));
  expect(read.length).toBeGreaterThan(20);
  for (const { parts } of read) {
    const keys = parts.filter(({ key }) => key.startsWith('press-')).map(({ key }) => key);
    expect(keys.length).toBeLessThanOrEqual(maxPhoneChoices + 1);
    expect(keys.at(-1)).toBe('press-9');
  }
});

test('the menus name services, groups and topics in Khmer', () => {
  const names = listPrompts('km', testDirectory, launchDay).filter(({ key }) =>
    /^(service|group|topic)-/.test(key),
  );
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter(({ text }) => !/[\u1780-\u17ff]/.test(text))).toEqual([]);
});
