import { describe, expect, test } from 'vitest';
import { formatClockExplanation } from '../../../../../core/messages/texts/explanations/clock-explanation.ts';
import { createDeadlineClock } from '../../../../../core/sla/deadline.ts';
import { recomputeClock } from '../../../../../core/sla/recompute-clocks.ts';
import type { TimeLimit } from '../../../../../core/sla/time-limit.ts';
import type { TicketClock } from '../../../../../core/ticket/model/ticket-parts.ts';
import { testDirectory, toLocalInstant } from '../../../../support/directory/test-directory.ts';

const { calendar } = testDirectory;
const startAt = toLocalInstant('2022-01-28T16:00');
const rule: TimeLimit = { kind: 'working', minutes: 480 };

const clock = (changes: Partial<TicketClock> = {}): TicketClock => {
  const { kind, dueAt, minutes } = createDeadlineClock(rule, startAt, calendar);
  return recomputeClock({ kind, rule, startAt, dueAt, minutes, ...changes }, calendar);
};
const why = (it: TicketClock) => formatClockExplanation(it, { calendar });

test('the explanation of a deadline that never moved contains only its deadline rule', () => {
  const lines = why(clock());
  expect(lines[0]).toBe('Bắt đầu: 16 giờ thứ Sáu, 28/1/2022.');
  expect(lines.at(-1)).toBe('Hạn: 16 giờ thứ Hai, 7/2/2022.');
});

describe('reasons why the deadline of a clock moved', () => {
  test.each<[TimeLimit, string]>([
    [{ kind: 'working-days', days: 3 }, 'Được gia hạn thêm 3 ngày làm việc.'],
    [{ kind: 'working', minutes: 480 }, 'Được gia hạn thêm 8 giờ làm việc.'],
    [{ kind: 'wall', minutes: 90 }, 'Được gia hạn thêm 1 giờ 30 phút, tính liên tục.'],
  ])('the explanation of a deadline lists an extension: %j', (extension, line) => {
    const lines = why(clock({ extension }));
    expect(lines).toContain(line);
    expect(lines.at(-1)).toMatch(/^Hạn sau khi tính các việc trên: /);
  });

  test('the explanation of a deadline lists a finished pause', () => {
    const pauses = [
      { from: toLocalInstant('2022-02-07T08:00'), to: toLocalInstant('2022-02-07T10:00') },
    ];
    expect(why(clock({ pauses })).slice(-2)).toEqual([
      'Không tính từ 8 giờ thứ Hai, 7/2/2022 đến 10 giờ thứ Hai, 7/2/2022: chờ người dân bổ sung.',
      expect.stringMatching(/^Hạn sau khi tính các việc trên: /),
    ]);
  });

  test('the explanation of a deadline marks an unfinished pause that has not moved it yet', () => {
    const lines = why(clock({ pauses: [{ from: toLocalInstant('2022-02-07T08:00') }] }));
    expect(lines.at(-1)).toBe('Đang dừng từ 8 giờ thứ Hai, 7/2/2022: chờ người dân bổ sung.');
  });
});

test('the explanation of a deadline that another calendar would move shows the deadline that was announced', () => {
  const dueAt = toLocalInstant('2022-02-08T09:00');
  expect(why({ ...clock(), dueAt }).at(-1)).toBe(
    'Hạn đã báo: 9 giờ thứ Ba, 8/2/2022; lịch đang dùng cho một hạn khác.',
  );
});

test('the explanation of a stopped deadline clock states when it stopped', () => {
  const stoppedAt = toLocalInstant('2022-02-07T09:30');
  expect(why(clock({ stoppedAt })).at(-1)).toBe('Đã xong lúc 9 giờ 30 thứ Hai, 7/2/2022.');
});
