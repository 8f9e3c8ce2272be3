import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundlingOptions } from '../../lib/shared/bundling.ts';

const root = resolve(import.meta.dirname, '../..');

/** Bundles what stands in this folder as the functions are; answers where each bundle lies. */
export const buildCold = async (outdir: string): Promise<{ bare: string; timed: string }> => {
  await build({
    ...bundlingOptions,
    absWorkingDir: root,
    entryPoints: ['bare', 'timed-intake'].map((name) => ({
      in: join('bench/cold', `${name}.ts`),
      out: join(name, 'index'),
    })),
    outdir,
  });
  return { bare: join(outdir, 'bare'), timed: join(outdir, 'timed-intake') };
};
