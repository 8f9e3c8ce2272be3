import { expect, test } from 'vitest';
import { formatDuration, formatShortDuration } from '../../../core/messages/format-duration.ts';
import type { TimeLimit } from '../../../core/sla/time-limit.ts';

test.each<[TimeLimit, string, string]>([
  [{ kind: 'wall', minutes: 24 * 60 }, '24 giờ', '24 giờ'],
  [{ kind: 'wall', minutes: 90 }, '1,5 giờ', '1,5 giờ'],
  [{ kind: 'working', minutes: 4 * 60 }, '4 giờ', '4 giờ làm việc'],
  [{ kind: 'working-days', days: 5 }, '5 ngày', '5 ngày làm việc'],
])(
  'formatShortDuration and formatDuration write %j in short and in full Vietnamese',
  (amount, short, full) => {
    expect(formatShortDuration(amount)).toBe(short);
    expect(formatDuration(amount)).toBe(full);
  },
);
