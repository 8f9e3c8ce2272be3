import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { synthesizeAssemblyIfChanged } from '../../local/synthesize.ts';
import { deployOnce } from '../support/assembly/deployed-data-directory.ts';

/**
 * Returns a function that gives the folder with the assembly of stage `local`, which the first call synthesizes and deploys.
 */
export function openAssembly(report: (line: string) => void): () => Promise<string> {
  let making: Promise<string> | undefined;
  const make = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'long-assembly-'));
    await mkdir(join(folder, 'compile-cache'));
    const root = resolve(import.meta.dirname, '../..');
    await synthesizeAssemblyIfChanged({
      root,
      stage: 'local',
      directory: join(folder, 'cdk.out'),
      report,
    });
    await deployOnce(folder);
    return folder;
  };
  return () => {
    making ??= make();
    return making;
  };
}
