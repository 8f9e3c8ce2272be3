import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the cloud assemblies that all workers of a run share. */
    assemblies: string;
  }
}

/** Creates an empty folder for the assemblies of one run. The first worker that needs a stage synthesizes it for all. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'assemblies-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  project.provide('assemblies', folder);
  project.onTestsRerun(async () => {
    await remove();
    await mkdir(folder);
  });
  return remove;
}
