import { expect, test } from 'vitest';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { isPromptOutdated } from '../../../../core/contact-center/prompts/prompt.ts';
import { listSpokenPromptKeys } from '../../../../core/contact-center/read/spoken-prompt-keys.ts';
import { groupCommunesByDistrict } from '../../../../core/directory/read/areas/communes-by-district.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import {
  launchDay,
  newProvinceDay,
  testDirectory,
} from '../../../support/directory/test-directory.ts';

const keysIn = (lang: Lang, on = launchDay) =>
  listPrompts(lang, testDirectory, on).map(({ key }) => key);

test.each(Lang.options)(
  'the phone prompts in %s cover all spoken pieces, ticket statuses and communes',
  (lang) => {
    const needed = [
      ...listSpokenPromptKeys(),
      ...TicketStatus.options.map((status) => `status-${status}`),
      ...groupCommunesByDistrict(testDirectory, launchDay)
        .flatMap(({ communes }) => communes)
        .map(({ code }) => `area-${code}`),
    ];
    const there = new Set(keysIn(lang));
    expect(needed.filter((key) => !there.has(key))).toEqual([]);
  },
);

test('every language has the same prompts for callers, and only Vietnamese those for operators', () => {
  const heardByCallers = (key: string) => !key.startsWith('whisper-');
  const [first, ...others] = Lang.options.map((lang) => keysIn(lang));
  for (const other of others)
    expect(new Set(other)).toEqual(new Set(first?.filter(heardByCallers)));
  expect(new Set(first).size).toBe(first?.length);
});

test('a reused commune code has one phone prompt for each period, regardless of the recording day', () => {
  const names = (on: Date) =>
    listPrompts('vi', testDirectory, on)
      .filter(({ key }) => key.startsWith('area-29242'))
      .map(({ key, text }) => [key, text]);
  expect(names(launchDay)).toEqual([
    ['area-29242', 'Phường 3'],
    ['area-29242-2025-07-01', 'Phường Trà Vinh'],
  ]);
  expect(names(newProvinceDay)).toEqual(names(launchDay));
});

test('the phone prompts of two communes with the same name differ', () => {
  const places = listPrompts('vi', testDirectory, launchDay).filter(({ key }) =>
    /^area-\d+$/.test(key),
  );
  expect(new Set(places.map(({ text }) => text)).size).toBe(places.length);
});

test.each(Lang.options)(
  'each phone prompt row in %s contains the hash of its current text',
  (lang) => {
    const rows = listPrompts(lang, testDirectory, launchDay);
    expect(rows.filter(isPromptOutdated)).toEqual([]);
    expect(rows.filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
  },
);

test('Khmer phone prompts are silent, and machine voices are marked as placeholders', () => {
  const statuses = (lang: Lang) =>
    new Set(
      listPrompts(lang, testDirectory, launchDay).flatMap(({ text, status }) =>
        text ? [status] : [],
      ),
    );
  expect(statuses('km')).toEqual(new Set(['silent']));
  expect(statuses('vi')).toEqual(new Set(['placeholder']));
});

test('menus name the first items of a long English or Khmer name, and the Vietnamese name for the telephone', () => {
  const textsOf = (key: string) =>
    Lang.options.map(
      (lang) =>
        listPrompts(lang, testDirectory, newProvinceDay).find((prompt) => prompt.key === key)?.text,
    );
  expect(textsOf('topic-VP21')).toEqual([
    'Rác, đốt rác, mùi hôi,',
    'សំរាម ដុតសំរាម,',
    'Rubbish, burning,',
  ]);
  expect(textsOf('topic-SK12')[1]).toBe('ជំងឺឆ្លងផ្សេង,');
});
