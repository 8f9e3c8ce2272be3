import { availableParallelism } from 'node:os';
import { type Part, runParts } from './run-parts.ts';

/**
 * `npm run check` verifies what needs no running hotline, its parts side by side; `npm run check -- types lint` runs
 * those parts only. A part's output is printed if it fails.
 */
const parts: Part[] = [
  // the longest first, so that none is left when the others have ended
  {
    name: 'types',
    commands: [['tsc'], ['tsc', '-p', 'web/console'], ['tsc', '-p', 'web/portal/browser']],
  },
  { name: 'lint', commands: [['biome', 'check', '.']] },
  { name: 'synth', commands: [['cdk', 'synth', '--quiet']] },
  { name: 'unused', commands: [['knip']] },
  { name: 'words', commands: [['node', 'test/check/vocabulary.ts']] },
  { name: 'layers', commands: [['node', 'test/support/layers.ts']] },
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `No part is called ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const chosen = parts.filter(({ name }) => names.length === 0 || names.includes(name));
const report = (text: string): void => console.log(text);
const failed = await runParts(chosen, { workers: availableParallelism(), report });
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
