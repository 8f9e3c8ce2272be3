import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  directoryTableNames,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../core/directory/model/tables.ts';
import { type Lang, langs, languages } from '../../i18n/languages.ts';
import { testDirectory } from '../support/directory/test-directory.ts';

const Fields = z.record(z.string(), z.unknown());

/**
 * Fields of directory rows that contain a text in one language. Other texts are in fields whose name is the language code.
 */
const fieldsByLang: Partial<Record<Lang, string>> = { km: 'nameInKhmer' };

const hasText = (value: unknown, lang: Lang): boolean => {
  if (Array.isArray(value)) return value.some((item) => hasText(item, lang));
  const fields = Fields.safeParse(value).data ?? {};
  return lang in fields || Object.values(fields).some((inner) => hasText(inner, lang));
};

const listRows = (lang: Lang): string[] =>
  directoryTableNames.flatMap((table) =>
    getDirectoryTableRows(testDirectory, table).flatMap((row) => {
      const fields = Object.keys(row).filter(
        (name) => name === fieldsByLang[lang] || hasText(row[name], lang),
      );
      const key = toDirectoryRowKey(table, row);
      return fields.length === 0 ? [] : [`  ${table} ${key}: ${fields.join(', ')}`];
    }),
  );

/**
 * Returns the files with texts in a language: the language's folder, its telephone prompts, and all other files that contain
 * the language's letters.
 */
const listFiles = (lang: Lang): string[] =>
  globSync([
    `i18n/${lang}/**/*.ts`,
    `core/contact-center/prompts/${lang}.json`,
    '{adapters,core,functions,i18n,lib,web}/**/*.{ts,json}',
  ])
    .filter((file) => !file.startsWith('core/directory/data/'))
    .filter((file) => languages[lang].letters?.test(readFileSync(file, 'utf8')))
    .toSorted()
    .map((file) => `  ${file}`);

const unreviewed = langs.filter((lang) => !languages[lang].isReviewed);

test('test/golden/unreviewed-texts.txt lists every file and directory row that a native speaker must review', async () => {
  const parts = unreviewed.flatMap((lang) => [
    `${languages[lang].ownName} (${lang})`,
    'files:',
    ...new Set(listFiles(lang)),
    'directory rows and their fields:',
    ...listRows(lang),
  ]);
  expect(parts.length).toBeGreaterThan(20);
  await expect(`${parts.join('\n')}\n`).toMatchFileSnapshot('../golden/unreviewed-texts.txt');
});
