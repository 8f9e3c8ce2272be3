import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type LazyModule, toLazyModule } from './lazy-module.ts';

/** Modules of the project that a Lambda function uses. A module's number is its place in `codes`; 0 is the entry file. */
export type ModuleGraph = {
  /** Path and code of each module, in ASCII, on two lines. */
  codes: string[];
  /** Names that the modules use from each npm package, keyed by specifier. Empty if a module uses the whole package. */
  packages: Map<string, Set<string>>;
  /** Paths of the JSON files that the function reads at run time, keyed by their names in the bundle. */
  dataFiles: Map<string, string>;
};

/** Smallest size of a JSON file that stays a file. The bundle contains smaller ones as code. */
const minDataFileBytes = 2000;

const isOwnModule = (specifier: string): boolean => /^[.#]/.test(specifier);

const toDataFileName = (path: string): string => path.replaceAll(/[^\w.]+/g, '-');

const readJsonModule = async (root: string, path: string): Promise<LazyModule> => {
  const text = await readFile(join(root, path), 'utf8');
  const isFile = text.length >= minDataFileBytes;
  const value = isFile ? `$load("data:${toDataFileName(path)}")` : text.replaceAll(/\n\s*/g, '');
  return { code: `(function($load){return{default:${value}}})`, imports: new Map() };
};

const toAscii = (text: string): string =>
  text.replace(/[^\0-~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Returns a function that reads the modules of a Lambda function from its entry file. It converts each module only once,
 * because functions share most of their modules. `aliases` are paths below `root` of JSON files that replace others, keyed by
 * specifier.
 */
export function createModuleReader(root: string, aliases: Readonly<Record<string, string>>) {
  const modules = new Map<string, Promise<LazyModule>>();
  const read = (path: string): Promise<LazyModule> => {
    const module =
      modules.get(path) ??
      (path.endsWith('.json')
        ? readJsonModule(root, path)
        : readFile(join(root, path), 'utf8').then((source) => toLazyModule(source, path)));
    modules.set(path, module);
    return module;
  };
  const resolvePath = (from: string, specifier: string): string =>
    specifier.startsWith('#')
      ? (aliases[specifier] ?? specifier.replace('#directory', 'core/directory/data'))
      : join(dirname(from), specifier);

  return async (entry: string): Promise<ModuleGraph> => {
    const numbers = new Map([[entry, 0]]);
    const numberOf = (path: string): number => {
      const number = numbers.get(path) ?? numbers.size;
      numbers.set(path, number);
      return number;
    };
    const graph: ModuleGraph = { codes: [], packages: new Map(), dataFiles: new Map() };
    for (const path of numbers.keys()) {
      const { code, imports } = await read(path);
      for (const [specifier, names] of imports) {
        if (isOwnModule(specifier) || specifier.startsWith('node:')) continue;
        graph.packages.set(specifier, (graph.packages.get(specifier) ?? new Set()).union(names));
      }
      if (code.includes('$load("data:'))
        graph.dataFiles.set(toDataFileName(path), join(root, path));
      const linked = code.replaceAll(/"module:([^"]+)"/g, (_, specifier: string) =>
        isOwnModule(specifier) ? `${numberOf(resolvePath(path, specifier))}` : `"${specifier}"`,
      );
      graph.codes.push(toAscii(`${path}\n${linked}\n`));
    }
    return graph;
  };
}
