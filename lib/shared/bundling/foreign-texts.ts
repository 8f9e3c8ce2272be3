import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { foreignLangs } from '../../../i18n/languages.ts';
import { bundlingOptions } from './bundling-options.ts';

const root = resolve(import.meta.dirname, '../../..');

const reasons = {
  registration: 'read while a function loads, to register the language',
  noObjects: 'exports strings or functions, which no placeholder can replace until they are used',
};

/** Modules that stay in the bundles, with the reason. The key is the path below the folder of a language. */
const bundledModules: ReadonlyMap<string, string> = new Map([
  ['language.ts', reasons.registration],
  ['unbroken-words.ts', reasons.registration],
  ['channels/open311.ts', reasons.noObjects],
  ['channels/open311-updates.ts', reasons.noObjects],
  ['citizens/emergency.ts', reasons.noObjects],
  ['citizens/pin-locked.ts', reasons.noObjects],
  ['console-screens/privacy-notice.ts', reasons.noObjects],
  ['staff/directory.ts', reasons.noObjects],
]);

type ForeignModule = { lang: string; module: string };

/**
 * Returns the language of a module with texts in a foreign language, and the module's path below the language's folder.
 * Returns undefined for other modules and for those that stay in the bundles.
 */
const findModule = (path: string): ForeignModule | undefined => {
  const [lang = '', ...rest] = relative(join(root, 'i18n'), path).split('/');
  const module = rest.join('/');
  const isForeign = foreignLangs.some((foreign) => foreign === lang);
  return isForeign && !bundledModules.has(module) ? { lang, module } : undefined;
};

const isGroupOfTexts = (value: unknown): boolean =>
  typeof value === 'object' && !Array.isArray(value);

/** Returns the names of a module's exports. Throws if one of them is not an object with texts. */
export async function listTextNames(path: string): Promise<string[]> {
  const exported: object = await import(path);
  const others = Object.entries(exported).filter(([, value]) => !isGroupOfTexts(value));
  if (others.length === 0) return Object.keys(exported);
  const names = others.map(([name]) => name).join(', ');
  throw new Error(
    `${relative(root, path)}: ${names} cannot be loaded on first use, because only objects can. Export an object, or add the module to bundledModules in ${relative(root, import.meta.filename)}.`,
  );
}

const getBundledPath = (lang: string): string => `data/texts-${lang}.js`;

/**
 * esbuild plugin that keeps the texts in foreign languages out of the bundles: they are a quarter of the code, and a cold start
 * rarely needs them. `bundleForeignTexts` writes them next to the bundles.
 */
export const foreignTextsPlugin: Plugin = {
  name: 'foreign-texts',
  setup({ onLoad }) {
    onLoad({ filter: /\/i18n\/.*\.ts$/ }, async ({ path }) => {
      const found = findModule(path);
      if (!found) return undefined;
      const names = await listTextNames(path);
      const given = [getBundledPath(found.lang), found.module].map((text) => JSON.stringify(text));
      const reads = names.map(
        (name) =>
          `export const ${name} = readForeignTextsOnFirstUse(__dirname, ${given.join(', ')}, '${name}');`,
      );
      return {
        contents: [
          "import { readForeignTextsOnFirstUse } from './functions/runtime/lazy-content.ts';",
          ...reads,
        ].join('\n'),
        resolveDir: root,
      };
    });
  },
};

/** File of texts: the modules of a language that some bundles use, and the folders of these bundles. */
type TextFile = { lang: string; modules: readonly string[]; folders: string[] };

const groupByLang = (inputs: readonly string[]): Map<string, ForeignModule[]> =>
  Map.groupBy(
    inputs.flatMap((input) => findModule(join(root, input)) ?? []),
    ({ lang }) => lang,
  );

/** Returns the different files of texts. Many bundles use the same modules. */
const listTextFiles = ({ outputs }: Metafile): TextFile[] => {
  const files = new Map<string, TextFile>();
  for (const [output, { inputs }] of Object.entries(outputs)) {
    for (const [lang, used] of groupByLang(Object.keys(inputs))) {
      const modules = used.map(({ module }) => module).sort();
      const key = [lang, ...modules].join(' ');
      const file = files.get(key) ?? { lang, modules, folders: [] };
      file.folders.push(join(root, dirname(output)));
      files.set(key, file);
    }
  }
  return [...files.values()];
};

const toSource = ({ lang, modules }: TextFile): string => {
  const imports = modules.map((module, at) => `import * as m${at} from './${lang}/${module}';`);
  const table = modules.map((module, at) => `${JSON.stringify(module)}: m${at}`);
  return `${imports.join('\n')}\nexport const modules = { ${table.join(', ')} };`;
};

const bundleTextFile = async (file: TextFile): Promise<void> => {
  const { outputFiles } = await build({
    ...bundlingOptions,
    stdin: { contents: toSource(file), resolveDir: join(root, 'i18n') },
    write: false,
  });
  for (const folder of file.folders) {
    const copy = join(folder, getBundledPath(file.lang));
    mkdirSync(dirname(copy), { recursive: true });
    for (const { contents } of outputFiles) writeFileSync(copy, contents);
  }
};

/**
 * Bundles the texts in foreign languages that each bundle uses into the bundle's folder, one file for each language. Bundles
 * with the same modules get copies of the same file.
 */
export async function bundleForeignTexts(metafile: Metafile): Promise<void> {
  await Promise.all(listTextFiles(metafile).map(bundleTextFile));
}
