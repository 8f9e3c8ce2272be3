import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { combineTextGroup } from '../../bench/combine-texts.ts';
import { textGroups } from '../../i18n/language.ts';
import { langs, languages, officialLang } from '../../i18n/languages.ts';

const folder = resolve('i18n');

test('every folder of Vietnamese texts is a declared group', () => {
  const entries = readdirSync(join(folder, officialLang), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.toSorted()).toEqual([...textGroups].toSorted());
});

test.each(textGroups)('the module %s combines the texts of all languages', async (group) => {
  await expect(
    combineTextGroup(group, { folder, languages, official: officialLang }),
  ).toMatchFileSnapshot(join(folder, `${group}.ts`));
});

test.each(langs)('a group of texts that %s does not translate has no folder', (lang) => {
  const untranslated = textGroups.filter((group) => !existsSync(join(folder, lang, group)));
  expect(untranslated.toSorted()).toEqual(Object.keys(languages[lang].untranslated).toSorted());
});
