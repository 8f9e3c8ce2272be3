import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import * as z from 'zod';

/** Loads an import: a module of the project by its number, anything else by a specifier such as `zod`. */
type Load = (imported: number | string) => unknown;

type FunctionBundle = {
  /** Folder of the bundle. It contains the code of the modules in `modules.txt`, and their JSON files in `data`. */
  folder: string;
  /** Length of the code of each module. */
  lengths: readonly number[];
  packages: Readonly<Record<string, () => unknown>>;
};

const dataPrefix = 'data:';

const readJson = (path: string): unknown =>
  z.unknown().parse(JSON.parse(readFileSync(path, 'utf8')));

/**
 * Returns a function that loads the modules of a Lambda function's bundle. It compiles and evaluates a module when the module
 * is first used, because a cold start uses few of them. `lib/shared/functions/build-bundles.ts` converts the imports into
 * calls of this function.
 */
export function createModuleLoader({ folder, lengths, packages }: FunctionBundle): Load {
  const code = readFileSync(join(folder, 'modules.txt'), 'latin1');
  const ends: number[] = [];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
  const evaluated: unknown[] = [];

  const evaluate = (module: number): unknown => {
    const start = ends[module - 1] ?? 0;
    const pathEnd = code.indexOf('\n', start);
    const filename = code.slice(start, pathEnd);
    return runInThisContext(code.slice(pathEnd + 1, ends[module]), { filename })(load);
  };
  const load: Load = (imported) => {
    if (typeof imported === 'number') {
      evaluated[imported] ??= evaluate(imported);
      return evaluated[imported];
    }
    if (imported.startsWith('node:')) return process.getBuiltinModule(imported);
    if (!imported.startsWith(dataPrefix)) return packages[imported]?.();
    return readJson(join(folder, 'data', imported.slice(dataPrefix.length)));
  };
  return load;
}
