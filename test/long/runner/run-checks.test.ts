import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { shareResource } from '../shared-resource.ts';
import type { Check, CheckContext, PartResult } from './check.ts';
import { openCleanUps } from './clean-ups.ts';
import { openOutput } from './output.ts';
import { readOptions } from './read-options.ts';
import { openResults } from './results.ts';
import { runChecks } from './run-checks.ts';
import type { WrittenSection } from './trust.ts';

let folder: string;
let seed = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'long-results-'));
});
beforeEach(() => {
  seed += 1;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Behavior = (part: string, context: CheckContext) => Partial<PartResult>;

const parts = ['first', 'second', 'third of three'];

/** Runs a check of three parts with the given behavior; returns the executed parts and the output. */
const run = async (args: string, behave: Behavior = () => ({})) => {
  const ran: string[] = [];
  const sections: WrittenSection[] = [];
  let printed = '';
  const check: Check = {
    ...{ name: 'faults', proves: 'It works.', minutes: { quick: 1, whole: 3 }, parts: () => parts },
    async run(part, context) {
      ran.push(part);
      return { passed: 2, failed: 0, figures: [['things', 3]], ...behave(part, context) };
    },
    sections: [{ id: 'tides', title: 'Tides', promise: 'The sea comes back.' }],
  };
  let ms = 0;
  const now = () => {
    ms += 1000;
    return ms;
  };
  const options = readOptions(
    `--only faults --seed ${seed} ${args}`.split(' ').filter((word) => word !== ''),
  );
  const total = await runChecks([check], options, {
    ...{ now, commit: 'abc', cleanUps: openCleanUps(), results: openResults(folder) },
    output: openOutput({ write: (text: string) => (printed += text) }, now),
    assembly: () => Promise.reject(new Error('not needed')),
    writeSection: async (section) => void sections.push(section),
  });
  return { ran, sections, printed, total };
};

const failing =
  (part: string): Behavior =>
  (one) =>
    one === part ? { failed: 1 } : {};

describe('repeated run of a long check with the same seed', () => {
  test('repeating a long check skips the parts that passed and runs the failed parts again', async () => {
    expect((await run('', failing('second'))).ran).toEqual(parts);
    const { ran, printed } = await run('');
    expect(ran).toEqual(['second']);
    expect(printed).toContain(`skipped 2 parts that passed with seed ${seed}`);
    expect((await run('')).ran).toEqual([]);
  });

  test('repeating a long check with --again runs all parts', async () => {
    await run('');
    expect((await run('--again')).ran).toEqual(parts);
  });

  test('repeating an interrupted long check runs the parts that had not finished', async () => {
    await run('--parts first');
    expect((await run('')).ran).toEqual(['second', 'third of three']);
  });

  test('a full long check does not reuse results of a run with --quick', async () => {
    await run('--quick');
    expect((await run('')).ran).toEqual(parts);
  });
});

test('--parts selects the parts of a long check by the beginning of their names', async () => {
  expect((await run('--parts third')).ran).toEqual(['third of three']);
  await expect(run('--parts thi')).rejects.toThrow(/"thi"\. Parts: first; second; third of three/);
});

test('a long check that runs only some test cases neither stores results nor skips parts', async () => {
  await run('');
  expect((await run('--life x')).ran).toEqual(parts);
  await run('--again', failing('first'));
  await run('--life x');
  expect((await run('')).ran).toEqual(['first']);
});

test('a part of a long check that throws counts as failed and does not stop the other parts', async () => {
  const { ran, total, printed } = await run('', (part) => {
    if (part === 'first') throw new Error('the machine is on fire');
    return {};
  });
  expect(ran).toEqual(parts);
  expect(total).toEqual({ passed: 4, failed: 1 });
  expect(printed).toContain('FAILED Error: the machine is on fire');
});

test('a long check prints each failure with the command that reproduces it', async () => {
  const { printed, total } = await run('--quick', (part, { fail }) => {
    if (part === 'first') fail('it was lost', { life: ['at night'], fault: ['x y'] });
    return part === 'third of three' ? { failed: 2 } : {};
  });
  expect(total.failed).toBe(3);
  expect(printed).toContain(
    `FAILED it was lost\n  repeat: npm run long -- --only faults --life 'at night' --fault 'x y' --seed ${seed} --quick`,
  );
  expect(printed).toContain(
    `repeat: npm run long -- --only faults --parts 'third of three' --seed ${seed} --quick`,
  );
});

test('a long check fails when its options select no part', async () => {
  const { total } = await run('--life x', () => ({ passed: 0 }));
  expect(total.failed).toBe(1);
});

test('a long check stores the results of all parts in one JSON file per seed', async () => {
  await run('', failing('second'));
  const text = await readFile(join(folder, `faults-${seed}.json`), 'utf8');
  expect(z.unknown().parse(JSON.parse(text))).toMatchObject({
    ...{ check: 'faults', seed, commit: 'abc', passed: 6, failed: 1 },
    parts: parts.map((part) => ({ part, figures: [['things', 3]], commit: 'abc' })),
  });
});

test('a full long check updates its section of docs/trust.md after the last part; --quick never does', async () => {
  expect((await run('--quick')).sections).toEqual([]);
  expect((await run('--parts first')).sections).toEqual([]);
  expect((await run('')).sections).toMatchObject([{ id: 'tides', passed: 6, failed: 0 }]);
});

test('every log line of a long check contains check, part, elapsed time and remaining time', async () => {
  const { printed } = await run('', (part, { log }) => {
    log(`${part} goes on`);
    return {};
  });
  const line = /^faults · second · second goes on · \d+ s elapsed, about \d+ s left$/m;
  expect(printed).toMatch(line);
});

test('parts of a long check share a resource that is opened once and closed at the end', async () => {
  const events: string[] = [];
  const hotline = shareResource(
    async () => events.push('opened'),
    async () => void events.push('closed'),
  );
  const behave =
    (isThrown: boolean): Behavior =>
    (part, context) => {
      void hotline(context);
      if (isThrown && part === 'first') throw new Error('broken');
      return {};
    };
  await run('', behave(false));
  expect(events.splice(0)).toEqual(['opened', 'closed']);
  await run('--again', behave(true));
  expect(events).toEqual(['opened', 'closed', 'opened', 'closed']);
});
