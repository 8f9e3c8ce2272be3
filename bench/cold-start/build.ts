import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundlingOptions } from '../../lib/shared/functions/bundling.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles the functions for the cold-start measurement with the project's build settings. Returns the path of each bundle.
 */
export async function bundleColdStartFunctions(
  outdir: string,
): Promise<{ bare: string; timed: string }> {
  await build({
    ...bundlingOptions,
    absWorkingDir: root,
    entryPoints: ['baseline', 'timed-public-api'].map((name) => ({
      in: join('bench/cold-start', `${name}.ts`),
      out: join(name, 'index'),
    })),
    outdir,
  });
  return { bare: join(outdir, 'baseline'), timed: join(outdir, 'timed-public-api') };
}
