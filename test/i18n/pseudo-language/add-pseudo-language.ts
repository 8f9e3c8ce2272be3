import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { combineTextGroup } from '../../../bench/combine-texts.ts';
import { type Language, textGroups } from '../../../i18n/language.ts';
import { languages, officialLang } from '../../../i18n/languages.ts';
import { pseudoTranslateSource } from './pseudo-translate.ts';

/** Registration of the pseudo-language: a language that translates all that English does, but for SMS and e-mails. */
const pseudoLanguage: Language = {
  ...languages.en,
  ownName: 'Psëüdö',
  pathPrefix: '/qps',
  isReviewed: false,
  fallback: 'en',
  untranslatedMessages: 'Tests that messages are in the fallback language.',
};

/**
 * Copies the folder `i18n` and adds a language to the copy, as described there: a folder with the texts, and its entry in
 * `languages.ts`. Returns the copy.
 */
export function addPseudoLanguage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'));
  cpSync(resolve('i18n'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const file of globSync('**/*.ts', { cwd: join(folder, 'en') })) {
    const source = readFileSync(join(folder, 'en', file), 'utf8');
    mkdirSync(dirname(join(folder, 'qps', file)), { recursive: true });
    writeFileSync(join(folder, 'qps', file), pseudoTranslateSource(source));
  }
  const registration = `export const qps = ${JSON.stringify(pseudoLanguage)} as const;\n`;
  writeFileSync(join(folder, 'qps/language.ts'), registration);
  const list = join(folder, 'languages.ts');
  const registered = readFileSync(list, 'utf8').replace('{ vi, km, en }', '{ vi, km, en, qps }');
  writeFileSync(list, `import { qps } from './qps/language.ts';\n${registered}`);
  const all = { folder, languages: { ...languages, qps: pseudoLanguage }, official: officialLang };
  for (const group of textGroups)
    writeFileSync(join(folder, `${group}.ts`), combineTextGroup(group, all));
  return folder;
}
