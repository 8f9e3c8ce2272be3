import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { synthesize } from '../../local/synthesize.ts';
import { deployOnce } from '../support/deployed.ts';

export type Say = (line: string) => void;

export const say: Say = (line) => {
  process.stdout.write(`${line}\n`);
};

/**
 * Makes the assembly of the local stage in a folder of its own (`cdk.out`, and `compile-cache` for its functions),
 * hands that folder to a campaign, and ends the process with 1 when something failed.
 */
export const withAssembly = async (
  campaign: (made: string) => Promise<{ failed: number }>,
): Promise<void> => {
  const made = await mkdtemp(join(tmpdir(), 'campaign-made-'));
  try {
    await mkdir(join(made, 'compile-cache'));
    const root = resolve(import.meta.dirname, '../..');
    await synthesize({ root, stage: 'local', directory: join(made, 'cdk.out'), report: say });
    await deployOnce(made);
    const { failed } = await campaign(made);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    await rm(made, { recursive: true, force: true });
  }
};
