import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { Check, CheckContext, PartResult } from '../runner/check.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = 'test';
const ending = '.test.ts';

/** Test files of the whole hotline, and tests that take too long for `npm test`, relative to the folder of all tests. */
const isPart = /^(local\/end-to-end|bench\/long)\//;

/** Schema of the used fields in Vitest's JSON report. */
const Report = z.object({
  testResults: z.array(
    z.object({
      message: z.string(), // error of a file that could not be loaded
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Runs one test file with Vitest and writes the results to the report file. */
const runTests = (file: string, report: string): Promise<void> =>
  new Promise((ended) => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const options = ['run', file, '--reporter=json', `--outputFile=${report}`];
    const env = { ...process.env, LONG_SCENARIOS: 'yes' };
    execFile(process.execPath, [vitest, ...options], { cwd: root, env, maxBuffer: 2 ** 28 }, () =>
      ended(),
    );
  });

const run = async (part: string, { fail, assembly }: CheckContext): Promise<PartResult> => {
  const report = join(await assembly(), `${part.replaceAll('/', '-')}.json`);
  await runTests(join(folder, `${part}${ending}`), report);
  const { testResults } = Report.parse(JSON.parse(readFileSync(report, 'utf8')));
  for (const { message } of testResults) if (message) fail(message);
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status !== 'passed');
  for (const { fullName, failureMessages } of failed) {
    fail(`${fullName}: ${failureMessages?.join('\n') ?? 'not run'}`);
  }
  const passed = tests.length - failed.length;
  return { passed, failed: failed.length, figures: [[`tests: ${part}`, tests.length]] };
};

/** Check with all scenarios of the whole hotline, including those too slow for `npm test`. */
export const scenarios: Check = {
  name: 'scenarios',
  proves:
    'The whole hotline follows the rules over days, holidays and power cuts, the integration guide works as written, and a ticket costs no more than documented.',
  minutes: { quick: 10, whole: 10 },
  parts: () =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => isPart.test(name) && name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length)),
  run,
  sections: [],
};
