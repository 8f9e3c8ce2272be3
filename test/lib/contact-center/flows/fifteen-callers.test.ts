import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CallEffort, fifteenCallers, measureEffort } from './fifteen-callers.ts';

const efforts = await Promise.all(fifteenCallers.map(measureEffort));

const maxSeconds = { ticket: 75, operator: 60, callback: 65, status: 45 } as const;

test.each(fifteenCallers.map((caller, n) => [caller.name, caller.goal, efforts[n]] as const))(
  'the caller “%s” hears a service within 20 seconds, and reaches the goal “%s” in time with at most 7 keys',
  (_, goal, effort) => {
    const [firstChoice = Number.NaN, at = Number.NaN, keys = Number.NaN] = effort ?? [];
    expect(firstChoice).toBeLessThanOrEqual(20);
    expect(at).toBeLessThanOrEqual(maxSeconds[goal]);
    expect(keys).toBeLessThanOrEqual(7);
  },
);

test('a number with a known language hears the first service within 12 seconds', () => {
  const known = fifteenCallers.flatMap(({ day, name }, n) =>
    day?.lang === undefined ? [] : [[name, efforts[n]?.[0]] as const],
  );
  expect(known.length).toBeGreaterThan(0);
  for (const [, firstChoice] of known) expect(firstChoice).toBeLessThanOrEqual(12);
});

const format = (effort: CallEffort): string => effort.map((value) => Math.round(value)).join('|');

test('the table of fifteen callers in docs/contact-center.md equals the simulated calls', () => {
  const rows = fifteenCallers.map(
    ({ name, goal, before }, n) =>
      `|${name}|${goal}|${format(before)}|${format(efforts[n] ?? [0, 0, 0])}|`,
  );
  expect(readFileSync('docs/contact-center.md', 'utf8')).toContain(rows.join('\n'));
});
