import { dirname, join, relative, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { foreignLangs } from '../../../i18n/languages.ts';
import { bundlingOptions } from './bundling.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Returns the language of a module with texts in a foreign language, and the module's path below the language's folder. */
const findModule = (path: string): { lang: string; module: string } | undefined => {
  const [lang = '', ...rest] = relative(join(root, 'i18n'), path).split('/');
  const isForeign = foreignLangs.some((foreign) => foreign === lang);
  return isForeign && rest.length > 1 ? { lang, module: rest.join('/') } : undefined;
};

const isGroupOfTexts = (value: unknown): boolean =>
  typeof value === 'object' && !Array.isArray(value);

/** Returns the names of a module's exports if all are objects with texts. Undefined if one is a string or a function. */
const listTextNames = async (path: string): Promise<string[] | undefined> => {
  const exported: object = await import(path);
  return Object.values(exported).every(isGroupOfTexts) ? Object.keys(exported) : undefined;
};

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
      const names = found && (await listTextNames(path));
      if (!names) return undefined;
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

/** One file of texts: the modules of a language that a bundle uses. */
type TextFile = { lang: string; modules: string[]; folder: string };

const listTextFiles = async ({ outputs }: Metafile): Promise<TextFile[]> => {
  const files: TextFile[] = [];
  for (const [output, { inputs }] of Object.entries(outputs)) {
    const used: { lang: string; module: string }[] = [];
    for (const path of Object.keys(inputs).map((input) => join(root, input))) {
      const found = findModule(path);
      if (found && (await listTextNames(path))) used.push(found);
    }
    for (const [lang, those] of Map.groupBy(used, (one) => one.lang)) {
      const modules = those.map(({ module }) => module).sort();
      files.push({ lang, modules, folder: join(root, dirname(output)) });
    }
  }
  return files;
};

const toSource = ({ lang, modules }: TextFile): string => {
  const imports = modules.map((module, at) => `import * as m${at} from './${lang}/${module}';`);
  const table = modules.map((module, at) => `${JSON.stringify(module)}: m${at}`);
  return `${imports.join('\n')}\nexport const modules = { ${table.join(', ')} };`;
};

/** Bundles the texts in foreign languages that each bundle uses into the bundle's folder, one file for each language. */
export async function bundleForeignTexts(metafile: Metafile): Promise<void> {
  for (const file of await listTextFiles(metafile)) {
    await build({
      ...bundlingOptions,
      stdin: { contents: toSource(file), resolveDir: join(root, 'i18n') },
      outfile: join(file.folder, getBundledPath(file.lang)),
    });
  }
}
