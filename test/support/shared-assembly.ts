import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesize } from '../../local/synthesize.ts';
import { deployOnce } from './deployed.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where what every run would make for itself has been made. */
    made: string;
  }
}

/** One assembly for all whole runs, deployed once: each looks whether it is made from the sources as they are, as `npm start` does. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'made-'));
  await mkdir(join(folder, 'compile-cache'));
  const directory = join(folder, 'cdk.out');
  const root = resolve(import.meta.dirname, '../..');
  await synthesize({ root, stage: 'local', directory, report: () => undefined });
  await deployOnce(folder);
  project.provide('made', folder);
  return () => rm(folder, { recursive: true, force: true });
};
