import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { fileGeneratorProgram } from '../../bench/generate.ts';
import { benchmarkNames } from '../../bench/speed/speed-benchmark-names.ts';
import type { CliProgram } from '../../bin/cli/program.ts';
import { opsProgram } from '../../bin/ops.ts';
import { checkNames } from '../long/runner/check-names.ts';

const Manifest = z.object({ scripts: z.record(z.string(), z.string()) });
const { scripts } = Manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const isHook = (name: string) => name.startsWith('pre') && name.slice(3) in scripts;
const names = Object.keys(scripts).filter((name) => !isHook(name));

test('package.json has at most 15 scripts', () => {
  expect(Object.keys(scripts).length).toBeLessThanOrEqual(15);
});

// In parentheses, so that the shell looks up `node` again afterwards: the first installation adds the project's own.
test.each(names)('npm run %s installs missing npm packages first', (name) => {
  const first = scripts[`pre${name}`] ?? scripts[name];
  expect(first).toMatch(/^(node local\/set-up\.mjs( --browser)?$|\(node local\/set-up\.mjs)/);
});

/** Arguments of the project's own programs. Excludes third-party tools, which have their own help option. */
const programs = names.flatMap((name) => {
  const [, args] = /(?:^|&& )node (.+)$/.exec(scripts[name] ?? '') ?? [];
  return args === undefined ? [] : [{ name, args: args.split(' ') }];
});

describe.concurrent('the help of npm scripts', () => {
  test.each(programs)('npm run $name -- --help prints the usage', async ({ args }) => {
    const run = promisify(execFile)(process.execPath, [...args, '--help']);
    expect((await run).stdout).toMatch(/npm (start|run \w+) --/);
  });
});

/** npm command mentioned in a document: its line, script and arguments. */
type Mention = { line: string; script: string; args: string };

/** Joins inline code that wraps over two lines; lines of code blocks stay separate. */
const joinInlineCode = (text: string): string =>
  text
    .split(/^```.*$/m)
    .map((part, at) =>
      at % 2 === 1 ? part : part.replace(/`[^`]*`/g, (code) => code.replace(/\s+/g, ' ')),
    )
    .join('\n');

const mentionsIn = (text: string): Mention[] =>
  [...joinInlineCode(text).matchAll(/npm run (?:-s )?([\w:-]+)(?: -- ([^`\n#|]*))?/g)].map(
    ([line, script = '', args = '']) => ({ line: line.trim(), script, args: args.trim() }),
  );

const unknownCommand = async ({ commands }: CliProgram, args: string): Promise<string[]> => {
  const [name = '', ...rest] = args.split(' ');
  if (name === '' || name === '--help' || name === '<command>') return [];
  const entry = commands[name];
  if (!entry) return [name];
  const { options } = await entry.load();
  return rest
    .flatMap((word) => /^--([\w-]+)/.exec(word)?.[1] ?? [])
    .filter((option) => option !== 'help' && !Object.hasOwn(options, option))
    .map((option) => `--${option}`);
};

const unknownNames = (known: readonly string[], args: string): string[] =>
  (/--only[ =]([\w,]+)/.exec(args)?.[1]?.split(',') ?? []).filter((name) => !known.includes(name));

const unknownPart = async ({ script, args }: Mention): Promise<string[]> => {
  if (!names.includes(script)) return [script];
  if (script === 'ops') return unknownCommand(opsProgram, args);
  if (script === 'generate') return unknownCommand(fileGeneratorProgram, args);
  if (script === 'bench') return unknownNames(benchmarkNames, args);
  return script === 'long' ? unknownNames(checkNames, args) : [];
};

const unknownIn = async (text: string): Promise<string[]> => {
  const unknown: string[] = [];
  for (const mention of mentionsIn(text)) {
    const parts = await unknownPart(mention);
    if (parts.length > 0) unknown.push(`${parts.join(', ')} in "${mention.line}"`);
  }
  return unknown;
};

describe('npm scripts in documentation', () => {
  test.each(['README.md', ...globSync('docs/**/*.md')])(
    'every npm script mentioned in %s exists',
    async (file) => {
      expect(await unknownIn(readFileSync(file, 'utf8'))).toEqual([]);
    },
  );

  test.each([
    ['an unknown script', 'Run `npm run doctor`.', 'doctor'],
    ['an unknown command', '```\nnpm run -s ops -- docter --stage dev\n```', 'docter'],
    ['an unknown option', '    npm run ops -- copy --to x', '--to'],
    ['an unknown measurement', '`npm run bench -- --only opening,speed`', 'speed'],
    ['an unknown check over two lines', '`npm run long --\n--only races`', 'races'],
  ])('the check for npm scripts mentioned in a page finds %s', async (_, text, part) => {
    expect(await unknownIn(text)).toEqual([expect.stringContaining(part)]);
  });
});

test('docs/commands.md names every command and benchmark', () => {
  const page = readFileSync('docs/commands.md', 'utf8');
  const lines = [
    ...names.filter((name) => !['start', 'test'].includes(name)).map((name) => `npm run ${name}`),
    ...Object.keys(opsProgram.commands).map((name) => `npm run ops -- ${name}`),
  ];
  expect(lines.filter((line) => !page.includes(line))).toEqual([]);
  for (const name of Object.keys(fileGeneratorProgram.commands))
    expect(page).toContain(`generate -- ${name}`);
});

test('README.md has at most 90 lines', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(90);
});

const shellBlock = /```sh\n([\s\S]*?)```/g;
const pages = ['README.md', ...globSync('docs/**/*.md')];

test.each(pages)('%s needs no program besides Node, npm and git', (file) => {
  const text = readFileSync(file, 'utf8');
  const blocks = [...text.matchAll(shellBlock)].map(([, block = '']) => block);
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  const absent = /(^|[|;(]|&&)\s*(uuidgen|jq|openssl|python3?|wget|httpie|yq)\s/m;
  expect([...blocks, ...inline].filter((code) => absent.test(code))).toEqual([]);
});
