import { availableParallelism } from 'node:os';
import { isHelpOption } from '../../bin/cli/program.ts';
import { type Part, runParts } from './run-parts.ts';

/**
 * Runs the parts of `npm run check` in parallel, or only the named ones (`npm run check -- types lint`). Prints a part's
 * output only if it fails.
 */
const parts: Part[] = [
  // the longest parts start first, so that none runs alone at the end
  {
    name: 'types',
    commands: [['tsc'], ['tsc', '-p', 'web/console'], ['tsc', '-p', 'web/portal/browser']],
  },
  { name: 'lint', commands: [['biome', 'check', '--error-on-warnings', '.']] },
  { name: 'synth', commands: [['cdk', 'synth', '--quiet']] },
  { name: 'unused', commands: [['knip']] },
  { name: 'words', commands: [['node', 'test/check/vocabulary.ts']] },
  {
    name: 'spelling',
    commands: [
      ['cspell', '--no-progress', '--no-summary', '--quiet'],
      ['cspell', '--config', 'cspell.vi.json', '--no-progress', '--no-summary', '--quiet'],
    ],
  },
  { name: 'layers', commands: [['node', 'test/support/assembly/layers.ts']] },
];

const names = process.argv.slice(2);
if (names.some(isHelpOption)) {
  console.log(`Usage: npm run check -- [PART ...]

Checks all parts, or only the named ones: ${parts.map(({ name }) => name).join(', ')}.`);
  process.exit(0);
}
const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `Unknown part ${unknown.join(', ')}. Parts: ${parts.map(({ name }) => name).join(', ')}.`,
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
