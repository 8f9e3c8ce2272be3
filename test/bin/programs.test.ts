import { expect, test } from 'vitest';
import { fileGeneratorProgram } from '../../bench/generate.ts';
import { formatCommandHelp } from '../../bin/cli/help.ts';
import { parseOptions } from '../../bin/cli/options.ts';
import { opsProgram } from '../../bin/ops.ts';
import { ConfigurationError, ConflictError, ThrottledError } from '../../core/shared/errors.ts';
import { runProgramHere } from '../support/run-program.ts';

const commands = [opsProgram, fileGeneratorProgram].flatMap(({ prefix, commands: all }) =>
  Object.entries(all).map(([name, entry]) => ({ line: `${prefix} ${name}`, ...entry })),
);

test.each(commands)(
  '$line --help shows its options, examples that parse, and exit codes',
  async ({ line, load }) => {
    const command = await load();
    const help = formatCommandHelp(line, command);
    for (const name of Object.keys(command.options)) expect(help).toContain(`\n  --${name} `);
    expect(command.examples).not.toHaveLength(0);
    for (const example of command.examples) {
      expect(help).toContain(`${line} ${example}`.trimEnd());
      parseOptions(example.split(' ').filter(Boolean), command.options);
    }
    expect(help).toMatch(/Exit codes:\n +0 {2}\S.*[\s\S]*\n +2 {2}could not run/);
  },
);

const run = (...args: string[]) => runProgramHere(opsProgram, args);

test.each([[[]], [['--help']]])('npm run ops -- %j lists the commands', async (args) => {
  const { code, stdout } = await run(...args);
  expect(code).toBe(0);
  for (const [name, { summary }] of Object.entries(opsProgram.commands)) {
    expect(stdout).toMatch(new RegExp(`^ +${name} +${summary}$`, 'm'));
  }
});

test('npm run ops -- redrive --help prints the help of that command', async () => {
  const { code, stdout } = await run('redrive', '--help');
  expect([code, stdout]).toEqual([0, expect.stringContaining('--dry-run')]);
});

test.each([
  ['an unknown command and names the others', ['docter'], 'doctor, deadline, recount'],
  [
    'an unknown option and names the others',
    ['doctor', '--stgae', 'dev'],
    '--stage, --url, --json',
  ],
  [
    'a missing stage and names the stages',
    ['doctor'],
    'local, local-gateway, local-edge, dev, prod',
  ],
  ['an unknown stage', ['redrive', '--stage', 'moon'], 'Unknown stage "moon"'],
  ['an invalid address', ['doctor', '--stage', 'local', '--url', 'here'], 'http://'],
  [
    'the option --queue for a local run',
    ['redrive', '--stage', 'local', '--queue', 'Lost'],
    '--queue',
  ],
])('npm run ops refuses %s with exit code 2', async (_, args, message) => {
  const { code, stdout, stderr } = await run(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
});

test('an operations command explains how to start a local hotline when none is running', async () => {
  const { code, stderr } = await run(
    'retention',
    '--stage',
    'local',
    '--url',
    'http://127.0.0.1:9',
  );
  expect([code, stderr]).toEqual([2, expect.stringContaining('npm start')]);
});

test('an operations command reports a missing AWS CLI without a stack trace', async () => {
  const { code, stderr } = await runProgramHere(opsProgram, ['doctor', '--stage', 'dev'], {
    PATH: '/no',
  });
  expect([code, stderr]).toEqual([
    2,
    'The AWS CLI is not installed: https://aws.amazon.com/cli/\n',
  ]);
});

test.each([
  [new ConfigurationError('The AWS CLI is missing'), true],
  [new ThrottledError('Table t: 3 items unprocessed'), true],
  [new ConflictError('Gave up after 5 version conflicts on unit SO_YT'), false],
])('npm run ops prints %s without a stack trace: %s', (error, isExpected) => {
  expect(opsProgram.isExpectedError?.(error)).toBe(isExpected);
});
