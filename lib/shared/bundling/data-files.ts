import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import * as z from 'zod';
import { lazy } from '../../../core/shared/lazy.ts';
import { getDirectoryFolder, listDirectoryAliases } from './directory-alias.ts';

const root = resolve(import.meta.dirname, '../../..');

/** File with the telephone rules of all countries. It contains only JSON, although its package stores it as JavaScript. */
const phoneRulesFile = 'libphonenumber-js/metadata.max.json.js';

/** Size in bytes below which a JSON file becomes part of the bundle's code, because opening a file would take longer. */
const minFileBytes = 1000;

/** Returns the paths, without symbolic links, of the files by which `HOTLINE_DIRECTORY` replaces data files. */
const getReplacingFiles = lazy(
  () =>
    new Set(
      Object.values(listDirectoryAliases(getDirectoryFolder())).map((file) => realpathSync(file)),
    ),
);

/** Returns true for JSON files in a folder `data` of this project, and for those by which `HOTLINE_DIRECTORY` replaces them. */
const isOwnData = (path: string): boolean => {
  const isInDataFolder = basename(dirname(path)) === 'data' && !path.includes('node_modules');
  return (isInDataFolder && path.endsWith('.json')) || getReplacingFiles().has(path);
};

/** Returns true for files whose content is read on first use: JSON in folders of data, and the telephone rules. */
const isDataFile = (path: string): boolean =>
  (isOwnData(path) || path.endsWith(phoneRulesFile)) && statSync(path).size >= minFileBytes;

const Content = z.looseObject({}).or(z.array(z.unknown()));

const jsonTexts = new Map<string, string>();

const parseContent = (path: string, source: string): unknown => {
  const { data, success } = Content.safeParse(JSON.parse(source));
  if (success) return data;
  throw new Error(
    `${relative(root, path)} must contain an object or an array, because other JSON cannot be read on first use`,
  );
};

/** Returns the JSON text of a data file, without spaces. Reads each file once, because many bundles use the same files. */
export const readJsonText = (path: string): string => {
  const known = jsonTexts.get(path);
  if (known !== undefined) return known;
  const source = readFileSync(path, 'utf8').replace(/^(\s*\/\/.*\n)*\s*export default /, '');
  const text = JSON.stringify(parseContent(path, source));
  jsonTexts.set(path, text);
  return text;
};

/** Returns the path of a data file below the bundle's folder. The hash distinguishes files of the same name. */
const getBundledPath = (path: string, text: string): string => {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return `data/${basename(path).split('.')[0]}-${hash}.json`;
};

/**
 * esbuild plugin that keeps large JSON files out of the bundles: compiling 2 MB of JSON as JavaScript takes a third of a cold
 * start's loading time, and most functions need only some of the files. `copyDataFiles` copies them next to the bundles.
 */
export const dataFilesPlugin: Plugin = {
  name: 'data-files',
  setup(build) {
    build.onLoad({ filter: /\.json(\.js)?$/ }, ({ path }) => {
      if (!isDataFile(path)) return undefined;
      const text = readJsonText(path);
      const given = [JSON.stringify(getBundledPath(path, text)), text.startsWith('[')];
      return {
        contents: `import { readDataFileOnFirstUse } from './functions/runtime/lazy-content.ts';
          export default readDataFileOnFirstUse(__dirname, ${given.join(', ')});`,
        resolveDir: root,
      };
    });
  },
};

/** Copies the data files of each bundle into the folder of the bundle. */
export function copyDataFiles({ outputs }: Metafile): void {
  for (const [output, { inputs }] of Object.entries(outputs)) {
    for (const path of Object.keys(inputs)
      .map((name) => join(root, name))
      .filter(isDataFile)) {
      const text = readJsonText(path);
      const copy = join(root, dirname(output), getBundledPath(path, text));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, text);
    }
  }
}
