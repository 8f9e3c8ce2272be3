import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Module that `node --import` loads before a program. The program then reads the directory's data files from the folder in
 * the environment variable `HOTLINE_DIRECTORY`, and files that this folder lacks from `core/directory/data`. Lambda functions
 * are bundled with the same files (`lib/shared/functions/directory-alias.ts`).
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
