// Loaded with --import: lets the project import a copy of the folder i18n in place of the folder itself.
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const original = `${pathToFileURL(resolve('i18n')).href}/`;
const copy = `${pathToFileURL(process.env['COPIED_TEXTS'] ?? '').href}/`;

registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    return { ...resolved, url: resolved.url.replace(original, copy) };
  },
});
