import { join } from 'node:path';
import { bundleEntries } from '../../lib/shared/bundling/bundle-entries.ts';

/**
 * Bundles the functions for the cold-start measurement with the project's build settings. Returns the path of each bundle.
 */
export async function bundleColdStartFunctions(
  outdir: string,
): Promise<{ bare: string; timed: string }> {
  await bundleEntries('bench/cold-start', ['baseline', 'timed-public-api'], outdir);
  return { bare: join(outdir, 'baseline'), timed: join(outdir, 'timed-public-api') };
}
