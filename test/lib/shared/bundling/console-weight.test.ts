import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { buildBrowserFiles } from '../../../../lib/shared/bundling/browser-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'console-weight-'));

beforeAll(() => buildBrowserFiles(folder), 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Returns the script and all scripts that it imports before it runs, as paths below the folder. */
const listScripts = (file: string, found = new Set<string>()): ReadonlySet<string> => {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(join(folder, file), 'utf8');
  for (const [, path = ''] of code.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) {
    listScripts(join(dirname(file), path), found);
  }
  return found;
};

const sumBytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

test('scripts, styles and fonts of the console’s queue have less than 370 kB', () => {
  const { script, style } = z
    .object({ script: z.string(), style: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'console.json'), 'utf8')));
  const [queue] = globSync('console/queue-screen-*.js', { cwd: folder });
  const scripts = listScripts(queue ?? expect.fail('no script'), new Set(listScripts(script)));
  expect(scripts.size).toBeGreaterThan(20);
  const fonts = globSync('fonts/be-vietnam-pro-*.woff2', { cwd: folder });
  expect(fonts.map((font) => basename(font))).toHaveLength(6);
  const texts = [...scripts, style].map((file) => `${file}.br`);
  expect(sumBytes([...texts, ...fonts])).toBeLessThan(370_000);
});

test('a stage without the softphone has no file of Amazon’s library, and the console loads no panel for it at first', () => {
  const { script } = z
    .object({ script: z.string() })
    .parse(JSON.parse(readFileSync(join(folder, 'console.json'), 'utf8')));
  expect(globSync('**/connect-streams*', { cwd: folder })).toEqual([]);
  expect(globSync('console/softphone-panel-*.js', { cwd: folder })).toHaveLength(1);
  expect([...listScripts(script)].filter((file) => file.includes('softphone-panel'))).toEqual([]);
});
