import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlineStateOf, elapsedSince, splitDuration } from '../../../web/console/parts/due.ts';
import { deadlineTexts, formatDeadlineBarText } from '../../../web/console/words/due.ts';

const at = (minute: number) => new Date(Date.UTC(2021, 11, 3, 1, minute));
const from = at(0);
const by = at(100);

type Clock = 'review' | 'forward' | 'resolve';

const deadlineBarAt = (now: Date, stoppedAt?: Date, clock: Clock = 'resolve') => {
  const due = deadlineStateOf({ from, by, stoppedAt }, now);
  const isDone = stoppedAt !== undefined;
  return [due.tone, formatDeadlineBarText(due, { clock, isDone, words: deadlineTexts.vi })];
};

test.each([
  [0, 'leaf', 'còn 1 giờ 40 phút'],
  [79, 'leaf', 'còn 21 phút'],
  [80, 'amber', 'còn 20 phút'],
  [101, 'alarm', 'trễ 1 phút'],
  [100 + 26 * 60, 'alarm', 'trễ 1 ngày 2 giờ'],
])('after %i of 100 minutes a deadline is shown as %s: %s', (minute, tone, words) => {
  expect(deadlineBarAt(at(minute))).toEqual([tone, words]);
});

test('a deadline that was met stays "on time", and a missed one shows by how much', () => {
  expect(deadlineBarAt(at(500), at(90))).toEqual(['done', 'xong đúng hạn']);
  expect(deadlineBarAt(at(500), at(130))).toEqual(['alarm', 'xong, trễ 30 phút']);
});

test('a review or forward deadline is shown as overdue, not as late', () => {
  expect(deadlineBarAt(at(130), undefined, 'review')).toEqual(['alarm', 'quá hạn 30 phút']);
  expect(deadlineBarAt(at(130), undefined, 'forward')).toEqual(['alarm', 'quá hạn 30 phút']);
  expect(deadlineBarAt(at(500), at(130), 'forward')).toEqual(['alarm', 'xong, quá hạn 30 phút']);
});

test('the progress bar of a deadline is always between 0 and 100 %', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 100_000 }), (minute) => {
      const { share } = deadlineStateOf({ from, by }, at(minute));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
    { numRuns: 50 },
  );
});

test('a duration of several days is shown without minutes', () => {
  expect(splitDuration(-(2 * 1440 + 61))).toEqual({ days: 2, hours: 1, minutes: 0 });
});

test('a wait that starts in the future is shown as under one minute', () => {
  const waited = (now: Date) => deadlineTexts.vi.length(elapsedSince(at(10), now));
  expect([waited(at(3)), waited(at(10)), waited(at(17))]).toEqual([
    'chưa đến 1 phút',
    'chưa đến 1 phút',
    '7 phút',
  ]);
});
