import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { opsProgram } from '../../../bin/ops.ts';
import { runProgramHere } from '../../support/run-program.ts';

const splitArguments = (args: string): string[] => args.split(' ').filter(Boolean);

const explain = (args: string) => runProgramHere(opsProgram, ['deadline', ...splitArguments(args)]);
const linesOf = async (args: string): Promise<string[]> =>
  (await explain(args)).stdout.trimEnd().split('\n');
const instant = async (args: string) => (await linesOf(args)).at(-1);
const refusal = async (args: string) => (await explain(args)).stderr;

describe('last line of the deadline command', () => {
  test.each([
    ['2021-12-03T16:30+07:00', '8h', '2021-12-06T16:30+07:00'],
    ['2022-01-28T16:00+07:00', '8h', '2022-02-07T16:00+07:00'],
    ['2024-04-26T16:00+07:00', '16h', '2024-05-03T16:00+07:00'],
    ['2024-05-03T16:00+07:00', '8h', '2024-05-04T16:00+07:00'],
    ['2025-04-25T16:00+07:00', '8h', '2025-04-26T16:00+07:00'],
    ['2024-04-26T16:00+07:00', '3d', '2024-05-04T17:00+07:00'],
    ['2021-12-03T10:45+07:00', '90m', '2021-12-03T14:15+07:00'],
    ['2021-12-03T16:30:20+07:00', '1h', '2021-12-06T07:30:20+07:00'],
    ['2022-01-28T09:00Z', '8h', '2022-02-07T16:00+07:00'],
    ['2022-01-28T16:00', '8h', '2022-02-07T16:00+07:00'],
  ])(
    'npm run ops -- deadline prints as last line the due time from %s and %s on',
    async (from, span, due) => {
      expect(await instant(`--from ${from} --add ${span}`)).toBe(due);
    },
  );

  test.each([
    ['--add 3d --clock wall', '2022-01-31T16:00+07:00'],
    ['--priority P3', '2022-02-09T17:00+07:00'],
    ['--priority P3 --clock acknowledge', '2022-02-07T17:00+07:00'],
    ['--priority P3 --clock forward', '2022-02-07T10:00+07:00'],
    ['--priority P2', '2022-01-28T21:00+07:00'],
    ['--priority P2 --service welfare', '2022-01-29T16:00+07:00'],
    ['--add 8h --unit UBND_XA:29254', '2022-02-07T16:00+07:00'],
  ])(
    'npm run ops -- deadline prints as last line the due time from 2022-01-28 16:00 with %s',
    async (args, due) => {
      expect(await instant(`--from 2022-01-28T16:00+07:00 ${args}`)).toBe(due);
    },
  );
});

test('npm run ops -- deadline prints results to stdout and errors to stderr with exit code 2', async () => {
  const query = '--from 2022-01-28T16:00+07:00 --add 8h';
  const run = (args: string) =>
    spawnSync(process.execPath, ['bin/ops.ts', 'deadline', ...splitArguments(args)], {
      encoding: 'utf8',
    });
  const answered = run(query);
  expect([answered.status, answered.stderr]).toEqual([0, '']);
  expect(answered.stdout.trimEnd().split('\n')).toEqual(await linesOf(query));
  const refused = run('--from hôm');
  expect([refused.status, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toMatch(/^--from: Xin viết ngày giờ theo ISO/);
  expect(refused.stderr).toContain('npm run ops -- deadline --help');
});

describe('invalid options of the deadline command', () => {
  test.each([
    ['', '--from'],
    ['--from 2022-01-28 --add 8h', '--from'],
    ['--from 2022-02-30T16:00 --add 8h', '--from'],
    ['--from 2022-01-28T16:00', '--add'],
    ['--from 2022-01-28T16:00 --add 0h', '--add'],
    ['--from 2022-01-28T16:00 --add 8w', '--add'],
    ['--from 2022-01-28T16:00 --add 99999h', '--add'],
    ['--from 2022-01-28T16:00 --add 8h --clock resolve', '--clock'],
    ['--from 2022-01-28T16:00 --add 8h --service welfare', '--service'],
    ['--from 2022-01-28T16:00 --add 8h --priority P3', '--add'],
    ['--from 2022-01-28T16:00 --add 8h --unit xã', '--unit'],
    ['--from 2022-01-28T16:00 --add 8h --unit UBND_XA:11111', '--unit'],
    ['--from 2022-01-28T16:00 --priority P5', '--priority'],
    ['--from 2022-01-28T16:00 --priority P3 --clock wall', '--clock'],
    ['--from 2019-01-28T16:00 --priority P3', '--from'],
    ['--from 2022-01-28T16:00 --priority P2 --service welfere', '--service'],
    ['--when 2022-01-28T16:00', '--when'],
    ['--from', '--from'],
    ['2022-01-28T16:00 8h', '2022-01-28T16:00'],
  ])('npm run ops -- deadline names the invalid option: %s', async (args, option) => {
    expect(await refusal(args)).toContain(option);
  });
});

describe('advice of the deadline command', () => {
  test.each([
    ['--from 2022-02-30T16:00 --add 8h', 'Lịch không có ngày giờ này'],
    ['--from 2022-02-28T25:00 --add 8h', 'Lịch không có ngày giờ này'],
    ['--from 2022-01-28 --add 8h', 'Xin viết ngày giờ theo ISO'],
    ['--from 2022-01-28T16:00 --add -8h', 'Xin viết 8h, 90m hoặc 3d'],
    ['--from 2022-01-28T16:00 --add 8h --unit UBND_XA', 'UBND_XA:29254'],
  ])(
    'npm run ops -- deadline explains in Vietnamese how to write a value: %s',
    async (args, advice) => {
      expect(await refusal(args)).toContain(advice);
    },
  );
});
