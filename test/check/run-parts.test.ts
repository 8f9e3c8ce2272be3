import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Part, runParts } from './run-parts.ts';

const script = (code: string): string[] => [process.execPath, '-e', code];

const runAll = async (parts: Part[], workers = 1) => {
  const reports: string[] = [];
  const failed = await runParts(parts, { workers, report: (text) => reports.push(text) });
  return { failed, reports };
};

test('npm run check prints every part with its duration, but the output only of parts that fail', async () => {
  const parts = ['one', 'two', 'three'].map((name) => ({
    name,
    commands: [script(`console.log('fine')`)],
  }));
  const { failed, reports } = await runAll(parts);
  expect(failed).toEqual([]);
  expect(reports).toEqual([
    expect.stringMatching(/^✓ one +\d+\.\d s$/),
    expect.stringMatching(/^✓ two +\d+\.\d s$/),
    expect.stringMatching(/^✓ three +\d+\.\d s$/),
  ]);
});

test('npm run check prints stdout and stderr of a part that fails and still runs the other parts', async () => {
  const broken = script(`console.log('out'); console.error('err'); process.exit(3)`);
  const parts = [
    { name: 'broken', commands: [broken] },
    { name: 'sound', commands: [script('')] },
  ];
  const { failed, reports } = await runAll(parts);
  expect(failed).toEqual(['broken']);
  expect(reports).toEqual([
    expect.stringMatching(/^✗ broken/),
    expect.stringMatching(/^(out\nerr|err\nout)$/),
    expect.stringMatching(/^✓ sound/),
  ]);
});

test('a part of npm run check stops at its first command that fails', async () => {
  const commands = [script('process.exit(1)'), script(`console.log('never')`)];
  const { reports } = await runAll([{ name: 'broken', commands }]);
  expect(reports.join()).not.toContain('never');
});

test('a part of npm run check fails when its command does not exist', async () => {
  const { failed, reports } = await runAll([{ name: 'absent', commands: [['no-such-program']] }]);
  expect(failed).toEqual(['absent']);
  expect(reports.join()).toContain('ENOENT');
});

test('npm run check runs as many parts in parallel as there are workers', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parts-'));
  const meet = (own: string, other: string) =>
    script(`const fs = require('node:fs');
      fs.writeFileSync('${own}', '');
      while (!fs.existsSync('${other}')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);`);
  const [here, there] = [join(folder, 'here'), join(folder, 'there')];
  const parts = [
    { name: 'one', commands: [meet(here, there)] },
    { name: 'two', commands: [meet(there, here)] },
  ];
  expect((await runAll(parts, 2)).failed).toEqual([]); // if parts ran in turn, the first would wait forever
  await rm(folder, { recursive: true });
});
