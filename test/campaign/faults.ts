import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { synthesize } from '../../local/synthesize.ts';
import { leadCampaign } from './campaign.ts';
import { readOptions } from './options.ts';

/** `npm run campaign:faults`: makes the assembly, leads the lives, prints what it saw. */
const options = readOptions();
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const made = await mkdtemp(join(tmpdir(), 'campaign-made-'));
try {
  await mkdir(join(made, 'compile-cache'));
  const root = resolve(import.meta.dirname, '../..');
  await synthesize({ root, stage: 'local', directory: join(made, 'cdk.out'), report: say });
  const { failed } = await leadCampaign(made, options, say);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await rm(made, { recursive: true, force: true });
}
