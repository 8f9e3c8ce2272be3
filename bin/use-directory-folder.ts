import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Module for `node --import` that replaces data files of the directory. The program then reads the files in the folder that
 * the environment variable `HOTLINE_DIRECTORY` names. Files that this folder lacks are read from `core/directory/data`. Lambda
 * functions are bundled with the same files (`lib/shared/bundling/directory-alias.ts`).
 */
const folder = process.env['HOTLINE_DIRECTORY'];
const prefix = '#directory/';

if (folder) {
  registerHooks({
    resolve(specifier, context, next) {
      if (!specifier.startsWith(prefix)) return next(specifier, context);
      const file = join(resolve(folder), specifier.slice(prefix.length));
      return next(existsSync(file) ? pathToFileURL(file).href : specifier, context);
    },
  });
}
