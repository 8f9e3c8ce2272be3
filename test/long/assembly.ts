import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { synthesize } from '../../local/synthesize.ts';
import { deployOnce } from '../support/deployed.ts';

/** The assembly of stage `local` in a temporary folder, synthesized and deployed once, at its first use. */
export const openAssembly = (report: (line: string) => void) => {
  let making: Promise<string> | undefined;
  let folder: string | undefined;
  const make = async (): Promise<string> => {
    folder = await mkdtemp(join(tmpdir(), 'long-assembly-'));
    await mkdir(join(folder, 'compile-cache'));
    const root = resolve(import.meta.dirname, '../..');
    await synthesize({ root, stage: 'local', directory: join(folder, 'cdk.out'), report });
    await deployOnce(folder);
    return folder;
  };
  return {
    folder(): Promise<string> {
      making ??= make();
      return making;
    },
    async remove(): Promise<void> {
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
};
