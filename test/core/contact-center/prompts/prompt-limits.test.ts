import { describe, expect, test } from 'vitest';
import { getMenuPeriods } from '../../../../core/contact-center/model/menus/menu-periods.ts';
import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { maxPhoneChoices } from '../../../../core/directory/read/phone-choices.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import type { Texts } from '../../../../i18n/languages.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
} from '../../../support/directory/test-directory.ts';

/** Seconds of a pause at the end of a sentence. */
const pauseSeconds = 0.4;

const countMatches = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

/**
 * Returns the seconds that a person needs to read a text aloud at a normal speed: 4 Vietnamese syllables, 2.6 English words or
 * 6.5 Khmer consonants (4 syllables) a second. Numbers are read digit by digit ("115" is "một một năm"), times in two words.
 */
const readingSeconds: Texts<(text: string) => number> = {
  vi: (text) => countMatches(text, /[\p{L}\p{M}]+|\d/gu) / 4,
  en: (text) => countMatches(text, /[\p{L}\p{M}'’-]+|\d\d(?=:)|:\d\d|\d/gu) / 2.6,
  km: (text) =>
    countMatches(text, /(?<!\u17d2)[\u1780-\u17b3]/gu) / 6.5 + countMatches(text, /[\d០-៩]/gu) / 3,
};

const readAloudSeconds = (lang: Lang, text: string): number =>
  readingSeconds[lang](text) + countMatches(text, /[.:;?។](?!\d)/g) * pauseSeconds;

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
  longer[key] ?? (/bấm|press|ចុច/i.test(text) ? limits.question : limits.statement);

const days = [
  ['at the launch', launchDay],
  ['in the new province', newProvinceDay],
] as const;

const cases = Lang.options.flatMap((lang) => days.map(([name, day]) => [lang, name, day] as const));

test.each(cases)('read aloud, every prompt in %s is shorter than its limit %s', (lang, _, day) => {
  const tooLong = listPrompts(lang, testDirectory, day).flatMap(({ key, text }) => {
    const spoken = readAloudSeconds(lang, text);
    return spoken > limitOf(key, text) ? [`${key}: ${spoken.toFixed(1)} s`] : [];
  });
  expect(tooLong).toEqual([]);
});

/** Maximum seconds until the caller has heard the first key of a menu, and between one key and the next. */
const maxSecondsToKey = 6;

/** Maximum seconds of a whole menu. */
const maxMenuSeconds = 21;

test.each(cases)(
  'read aloud, every menu in %s names a key at least every 6 seconds %s',
  (lang, _, day) => {
    const texts = new Map(
      listPrompts(lang, testDirectory, day).map(({ key, text }) => [key, text]),
    );
    const menus = assembledPrompts.filter(({ folder }) => folder === lang);
    expect(menus.length).toBeGreaterThan(40);
    const tooLong = menus.flatMap(({ key, parts }) => {
      const spoken = parts.map((part) => readAloudSeconds(lang, texts.get(part.key) ?? ''));
      const total = spoken.reduce((sum, seconds) => sum + seconds, 0);
      const toKeys = parts.flatMap((part, n) =>
        part.key.startsWith('press-') ? [(spoken[n - 1] ?? 0) + (spoken[n] ?? 0)] : [],
      );
      const longest = Math.max(...toKeys);
      return longest > maxSecondsToKey || total > maxMenuSeconds
        ? [`${key}: ${longest.toFixed(1)} s to a key, ${total.toFixed(1)} s in all`]
        : [];
    });
    expect(tooLong).toEqual([]);
  },
);

describe.each(days)('the Vietnamese prompts %s', (_, day) => {
  const prompts = listPrompts('vi', testDirectory, day);

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
  const menus = getMenuPeriods().filter(({ level }) => level !== 'main');
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
