import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { foreignLangs } from '../../../i18n/languages.ts';
import { bundlingOptions } from './bundling.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Returns the path below the language's folder of a module with texts in a foreign language. */
const findModule = (path: string): { lang: string; module: string } | undefined => {
  const [lang = '', ...rest] = relative(join(root, 'i18n'), path).split('/');
  const isForeign = foreignLangs.some((foreign) => foreign === lang);
  return isForeign && rest.length > 1 ? { lang, module: rest.join('/') } : undefined;
};

const isGroupOfTexts = (value: unknown): boolean =>
  typeof value === 'object' && !Array.isArray(value);

/** Returns the names of the texts that a module exports, or undefined if it also exports single texts or functions. */
const listTextNames = async (path: string): Promise<string[] | undefined> => {
  const exported: object = await import(path);
  return Object.values(exported).every(isGroupOfTexts) ? Object.keys(exported) : undefined;
};

const getBundledPath = (lang: string): string => `data/texts-${lang}.js`;

/**
 * esbuild plugin that keeps the texts in foreign languages out of the bundles: they are a quarter of the code, and a cold start
 * rarely needs them. `copyForeignTexts` bundles them, one file for each language, and copies the files next to the bundles.
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

const bundleTexts = async (lang: string, modules: readonly string[], outfile: string) => {
  const imports = modules.map((module, at) => `import * as m${at} from './${lang}/${module}';`);
  const table = modules.map((module, at) => `${JSON.stringify(module)}: m${at}`);
  await build({
    ...bundlingOptions,
    stdin: {
      contents: `${imports.join('\n')}\nexport const modules = { ${table.join(', ')} };`,
      resolveDir: join(root, 'i18n'),
    },
    outfile,
  });
};

/** Bundles the texts in foreign languages and copies them into the folder of each bundle that uses them. */
export async function copyForeignTexts({ outputs }: Metafile, outdir: string): Promise<void> {
  const used = Object.entries(outputs).flatMap(([output, { inputs }]) =>
    Object.keys(inputs).flatMap((path) => {
      const found = findModule(join(root, path));
      return found ? [{ ...found, folder: join(root, dirname(output)) }] : [];
    }),
  );
  for (const [lang, modules] of Map.groupBy(used, (one) => one.lang)) {
    const file = join(outdir, getBundledPath(lang));
    await bundleTexts(lang, [...new Set(modules.map(({ module }) => module))].sort(), file);
    for (const folder of new Set(modules.map((one) => one.folder))) {
      mkdirSync(join(folder, 'data'), { recursive: true });
      copyFileSync(file, join(folder, getBundledPath(lang)));
    }
  }
}
