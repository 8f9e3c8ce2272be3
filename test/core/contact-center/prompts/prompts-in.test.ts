import { expect, test } from 'vitest';
import { isOutdated } from '../../../../core/contact-center/prompts/prompt.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/prompts-in.ts';
import { spokenPromptKeys } from '../../../../core/contact-center/spoken-pieces.ts';
import { groupCommunesByDistrict } from '../../../../core/directory/communes-by-district.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { TicketStatus } from '../../../../core/ticket/lifecycle.ts';
import { directory, launch, newProvince } from '../../../support/the-directory.ts';

const keysIn = (lang: Lang, on = launch) => listPrompts(lang, directory, on).map(({ key }) => key);

test.each(Lang.options)(
  'all that a call can name is there in %s: pieces, statuses, places',
  (lang) => {
    const needed = [
      ...spokenPromptKeys(),
      ...TicketStatus.options.map((status) => `status-${status}`),
      ...groupCommunesByDistrict(directory, launch)
        .flatMap(({ communes }) => communes)
        .map(({ code }) => `area-${code}`),
    ];
    const there = new Set(keysIn(lang));
    expect(needed.filter((key) => !there.has(key))).toEqual([]);
  },
);

test('every language has the same recordings, each once', () => {
  const [first, ...others] = Lang.options.map((lang) => new Set(keysIn(lang)));
  for (const other of others) expect(other).toEqual(first);
  expect(first?.size).toBe(keysIn('vi').length);
});

test('a code that becomes another place is spoken as what it is on the day', () => {
  const name = (on: Date) =>
    listPrompts('vi', directory, on).find(({ key }) => key === 'area-29242')?.text;
  expect([name(launch), name(newProvince)]).toEqual(['Phường 3', 'Phường Trà Vinh']);
});

test('two communes of one name are told apart', () => {
  const places = listPrompts('vi', directory, launch).filter(({ key }) => key.startsWith('area-'));
  expect(new Set(places.map(({ text }) => text)).size).toBe(places.length);
});

test.each(Lang.options)('each row of %s holds the hash of the text that it says', (lang) => {
  const rows = listPrompts(lang, directory, launch);
  expect(rows.filter(isOutdated)).toEqual([]);
  expect(rows.filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
});

test('nobody’s voice is taken for Khmer, and no machine’s for a person’s', () => {
  const statuses = (lang: Lang) =>
    new Set(
      listPrompts(lang, directory, launch).flatMap(({ text, status }) => (text ? [status] : [])),
    );
  expect(statuses('km')).toEqual(new Set(['silent']));
  expect(statuses('vi')).toEqual(new Set(['placeholder']));
});
