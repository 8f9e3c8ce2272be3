import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { buildBundles } from '../../lib/shared/functions/build-bundles.ts';
import { bundlingOptions } from '../../lib/shared/functions/bundling.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles the functions for the cold-start measurement: the bare one as one file, the public API as it is deployed. Returns
 * the path of each bundle.
 */
export async function bundleColdStartFunctions(
  outdir: string,
): Promise<{ bare: string; timed: string }> {
  await build({
    ...bundlingOptions,
    absWorkingDir: root,
    entryPoints: [{ in: 'bench/cold-start/baseline.ts', out: 'baseline/index' }],
    outdir,
  });
  const timed = 'timed-public-api';
  await buildBundles(outdir, { [timed]: `bench/cold-start/${timed}.ts` });
  return { bare: join(outdir, 'baseline'), timed: join(outdir, timed) };
}
