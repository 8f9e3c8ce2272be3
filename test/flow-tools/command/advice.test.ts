import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findAdvice } from '../../../flow-tools/command/advice.ts';

test('every rule of the validator has advice on what to do', () => {
  const folder = 'flow-tools/language';
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const rules = sources.flatMap((source) =>
    [...source.matchAll(/(?:'(?:error|warning)', |rule: |refuse\()'([a-z-]+)'/g)].map(
      ([, rule = '']) => rule,
    ),
  );
  expect(rules.length).toBeGreaterThan(40);
  expect([...new Set(rules)].filter((rule) => findAdvice(rule) === undefined)).toEqual([]);
});
