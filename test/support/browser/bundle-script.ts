import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

/** Bundles a script of the portal, such as `officer`, for the same browsers as the build does. */
export function bundleScript(name: string, options: Pick<BuildOptions, 'minify'> = {}): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, '../../../web/portal/browser', `${name}.entry.ts`)],
    ...{ bundle: true, format: 'iife', target: 'es2017', write: false },
    ...options,
  });
  return outputFiles[0]?.text ?? '';
}
