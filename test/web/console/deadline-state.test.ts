import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlineTexts } from '../../../i18n/console-tickets.ts';
import { formatDeadlineBarText } from '../../../web/console/components/deadline-bar-text.ts';
import {
  computeDeadlineState,
  computeElapsedTime,
  splitDuration,
} from '../../../web/console/components/ticket/deadline-state.ts';

const at = (minute: number) => new Date(Date.UTC(2021, 11, 3, 1, minute));
const from = at(0);
const by = at(100);

type Clock = 'review' | 'forward' | 'resolve';

const deadlineBarAt = (now: Date, stoppedAt?: Date, clock: Clock = 'resolve') => {
  const due = computeDeadlineState({ from, by, stoppedAt }, now);
  const isDone = stoppedAt !== undefined;
  return [due.tone, formatDeadlineBarText(due, { clock, isDone, texts: deadlineTexts.vi })];
};

test.each([
  [0, 'leaf', 'còn 1 giờ 40 phút'],
  [79, 'leaf', 'còn 21 phút'],
  [80, 'amber', 'còn 20 phút'],
  [101, 'alarm', 'trễ 1 phút'],
  [100 + 26 * 60, 'alarm', 'trễ 1 ngày 2 giờ'],
])(
  '%i minutes into a 100-minute limit, a deadline has the tone %s and the text %s',
  (minute, tone, text) => {
    expect(deadlineBarAt(at(minute))).toEqual([tone, text]);
  },
);

test('a met deadline stays "on time", and a missed deadline shows the delay', () => {
  expect(deadlineBarAt(at(500), at(90))).toEqual(['done', 'xong đúng hạn']);
  expect(deadlineBarAt(at(500), at(130))).toEqual(['alarm', 'xong, trễ 30 phút']);
});

test('a missed deadline of the operators (complaint review or forwarding) is called overdue, not late', () => {
  expect(deadlineBarAt(at(130), undefined, 'review')).toEqual(['alarm', 'quá hạn 30 phút']);
  expect(deadlineBarAt(at(130), undefined, 'forward')).toEqual(['alarm', 'quá hạn 30 phút']);
  expect(deadlineBarAt(at(500), at(130), 'forward')).toEqual(['alarm', 'xong, quá hạn 30 phút']);
});

test('the progress of a deadline bar is always between 0 and 100 %', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1000, max: 100_000 }), (minute) => {
      const { share } = computeDeadlineState({ from, by }, at(minute));
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
    { numRuns: 50 },
  );
});

test('a duration of at least one day is shown without minutes', () => {
  expect(splitDuration(-(2 * 1440 + 61))).toEqual({ days: 2, hours: 1, minutes: 0 });
});

test('a waiting time that begins in the future is shown as less than one minute', () => {
  const waited = (now: Date) => deadlineTexts.vi.length(computeElapsedTime(at(10), now));
  expect([waited(at(3)), waited(at(10)), waited(at(17))]).toEqual([
    'chưa đến 1 phút',
    'chưa đến 1 phút',
    '7 phút',
  ]);
});
