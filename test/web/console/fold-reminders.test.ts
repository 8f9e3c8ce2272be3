import { expect, test } from 'vitest';
import { foldReminders } from '../../../web/console/screens/ticket/facts/fold-reminders.ts';

const fold = (...kinds: string[]): string[] =>
  foldReminders(kinds.map((kind) => ({ kind }))).map((line) =>
    line.length > 1 ? `${line.length} reminders` : line[0].kind,
  );

test.each([
  ['reminders in a row become one line', ['rung', 'review-rung', 'rung'], ['3 reminders']],
  [
    'a single reminder stays an event',
    ['opened', 'rung', 'answered'],
    ['opened', 'rung', 'answered'],
  ],
  [
    'what people did separates reminders',
    ['rung', 'rung', 'noted', 'rung', 'rung'],
    ['2 reminders', 'noted', '2 reminders'],
  ],
  ['a history without events has no lines', [], []],
])('%s', (_, kinds, lines) => {
  expect(fold(...kinds)).toEqual(lines);
});
