import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { synthesizeAssemblyIfChanged } from '../../../local/synthesize.ts';
import { deployOnce } from './deployed-data-directory.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder with the synthesized assembly and deployed database that all test runs share. */
    made: string;
  }
}

/**
 * Synthesizes one assembly for all runs of the whole hotline and deploys it once. Each run still verifies that the assembly
 * matches the sources, as `npm start` does.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'made-'));
  await mkdir(join(folder, 'compile-cache'));
  const directory = join(folder, 'cdk.out');
  const root = resolve(import.meta.dirname, '../../..');
  await synthesizeAssemblyIfChanged({ root, stage: 'local', directory, report: () => undefined });
  await deployOnce(folder);
  project.provide('made', folder);
  return () => rm(folder, { recursive: true, force: true });
}
