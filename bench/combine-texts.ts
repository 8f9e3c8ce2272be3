import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language, TextGroup } from '../i18n/language.ts';

/** Folder of the languages, their registrations, and the official language, whose folder contains all texts. */
export type TextFolders = {
  folder: string;
  languages: Readonly<Record<string, Language>>;
  official: string;
};

const toPascalCase = (name: string): string =>
  name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Returns the language in which readers of a language get a group of texts. */
const findSource = (code: string, group: TextGroup, all: TextFolders): string => {
  const { untranslated, fallback } = all.languages[code] ?? {};
  return untranslated && fallback && group in untranslated
    ? findSource(fallback, group, all)
    : code;
};

const listExports = (folder: string, path: string): string[] =>
  [...readFileSync(join(folder, path), 'utf8').matchAll(/^export const (\w+)/gm)].map(
    ([, name = '']) => name,
  );

const combineFile = (group: TextGroup, file: string, all: TextFolders) => {
  const path = (lang: string) => `./${lang}/${group}/${file}.ts`;
  const names = listExports(all.folder, path(all.official));
  const sources = Object.keys(all.languages).map((code) => [code, findSource(code, group, all)]);
  const translated = new Set(sources.map(([, source = '']) => source));
  if (translated.size === 1)
    return {
      imports: [],
      body: [`export { ${names.toSorted().join(', ')} } from '${path(all.official)}';`],
    };
  const namespace = (lang: string) => `${lang}${toPascalCase(file)}`;
  return {
    imports: [...translated].map((lang) => ({ path: path(lang), name: `* as ${namespace(lang)}` })),
    body: names.map((name) => {
      const rows = sources.map(([code, source = '']) => `  ${code}: ${namespace(source)}.${name},`);
      return `export const ${name}: Texts<typeof ${namespace(all.official)}.${name}> = {\n${rows.join('\n')}\n};`;
    }),
  };
};

/**
 * Returns the source text of the module that combines the texts of a group in all languages, in the language's own words or
 * those of its fallback language. A group that exists in the official language only is exported as it is.
 */
export function combineTextGroup(group: TextGroup, all: TextFolders): string {
  const files = globSync('*.ts', { cwd: join(all.folder, all.official, group) })
    .map((file) => basename(file, '.ts'))
    .toSorted();
  const parts = files.map((file) => combineFile(group, file, all));
  const imports = parts.flatMap((part) => part.imports);
  const types = imports.length > 0 ? [{ path: './languages.ts', name: 'type { Texts }' }] : [];
  const toSortKey = ({ path }: { path: string }): string => path.replace('.ts', '');
  const lines = [...imports, ...types]
    .toSorted((a, b) => (toSortKey(a) < toSortKey(b) ? -1 : 1))
    .map(({ path, name }) => `import ${name} from '${path}';`);
  const head = [
    '// biome-ignore-all format: generated',
    '// Generated from the folders of the languages by npm run generate -- snapshots --only combined-texts',
  ];
  const blocks = [[...head, ...lines].join('\n'), ...parts.flatMap(({ body }) => body)];
  return `${blocks.join('\n\n')}\n`;
}
