import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { deadline } from '../../bin/deadline.ts';

const words = (args: string): string[] => args.split(' ').filter(Boolean);
const linesOf = (args: string): string[] => {
  const told = deadline(words(args));
  return told.kind === 'told' ? told.lines : [];
};
const instant = (args: string) => linesOf(args).at(-1);
const refusal = (args: string): string => {
  const told = deadline(words(args));
  return told.kind === 'refused' ? told.why : '';
};

describe('the last line is the instant alone', () => {
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
  ])('from %s and %s on', (from, span, due) => {
    expect(instant(`--from ${from} --add ${span}`)).toBe(due);
  });

  test.each([
    ['--add 3d --clock wall', '2022-01-31T16:00+07:00'],
    ['--priority P3', '2022-02-09T17:00+07:00'],
    ['--priority P3 --clock acknowledge', '2022-02-07T17:00+07:00'],
    ['--priority P3 --clock forward', '2022-02-07T10:00+07:00'],
    ['--priority P2', '2022-01-28T21:00+07:00'],
    ['--priority P2 --service welfare', '2022-01-29T16:00+07:00'],
    ['--add 8h --unit UBND_XA:29254', '2022-02-07T16:00+07:00'],
  ])('from 28/1/2022 at 16:00 with %s', (args, due) => {
    expect(instant(`--from 2022-01-28T16:00+07:00 ${args}`)).toBe(due);
  });
});

test('npm run prints that and nothing else; what is refused goes to the other stream, with how to ask, and ends with 2', () => {
  const ask = '--from 2022-01-28T16:00+07:00 --add 8h';
  const run = (args: string) =>
    spawnSync('npm', ['run', '-s', 'deadline', '--', ...words(args)], { encoding: 'utf8' });
  const told = run(ask);
  expect([told.status, told.stderr]).toEqual([0, '']);
  expect(told.stdout.trimEnd().split('\n')).toEqual(linesOf(ask));
  const refused = run('--from hôm');
  expect([refused.status, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain(refusal('--from hôm'));
  expect(refused.stderr).toContain('--priority');
});

describe('an option that can’t be used is named', () => {
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
  ])('%s', (args, option) => {
    expect(refusal(args)).toContain(option);
  });
});

describe('the way out is told in Vietnamese', () => {
  test.each([
    ['--from 2022-02-30T16:00 --add 8h', 'Lịch không có ngày giờ này'],
    ['--from 2022-02-28T25:00 --add 8h', 'Lịch không có ngày giờ này'],
    ['--from 2022-01-28 --add 8h', 'Xin viết ngày giờ theo ISO'],
    ['--from 2022-01-28T16:00 --add -8h', 'Xin viết 8h, 90m hoặc 3d'],
    ['--from --add 8h', 'Thiếu giá trị'],
    ['--when 2022-01-28T16:00', 'Không có tùy chọn này'],
    ['2022-01-28T16:00 8h', 'Xin viết tên tùy chọn'],
    ['--from 2022-01-28T16:00 --add 8h --unit UBND_XA', 'UBND_XA:29254'],
  ])('%s', (args, way) => {
    expect(refusal(args)).toContain(way);
  });
});

test('whoever asks for help gets it, and no error', () => {
  const help = linesOf('--help').join('\n');
  expect(help).toContain('--priority');
  expect(help).toContain('violation, suggestion, welfare');
});
