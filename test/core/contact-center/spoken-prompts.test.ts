import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getDeadlinePromptKeys } from '../../../core/contact-center/read/deadline-prompts.ts';
import { listSpokenPromptKeys } from '../../../core/contact-center/read/spoken-prompt-keys.ts';
import { getTicketCodePromptKeys } from '../../../core/contact-center/read/ticket-code-prompts.ts';
import { formatSmsDateTime } from '../../../core/messages/format-dates.ts';
import { toLocalInstant } from '../../support/directory/test-directory.ts';

const pieces = new Set(listSpokenPromptKeys());
const now = toLocalInstant('2021-12-03T08:00');
const instant = fc.date({
  min: toLocalInstant('2021-12-03'),
  max: toLocalInstant('2031-12-03'),
  noInvalidDate: true,
});

describe('a spoken deadline', () => {
  test('a spoken deadline consists of at most six pieces for any date, and each piece has a recording', () => {
    fc.assert(
      fc.property(instant, instant, (dueAt, then) => {
        const spoken = getDeadlinePromptKeys(dueAt, then);
        expect(spoken.filter((piece) => !pieces.has(piece))).toEqual([]);
        expect(spoken.length).toBeLessThanOrEqual(6);
      }),
    );
  });

  test.each([
    ['2021-12-03T17:00', 'by hour-17 today'],
    ['2021-12-04T09:30', 'by hour-9 minute-30 tomorrow'],
    ['2021-12-06T17:00', 'by hour-17 weekday-1 day-6 month-12'],
    ['2021-12-12T07:15', 'by hour-7 minute-15 weekday-7 day-12 month-12'],
    ['2021-12-03T16:46', 'by hour-16 minute-46 today'],
    ['2021-12-03T16:01', 'by hour-16 minute-1 today'],
    ['2021-12-31T23:50', 'by hour-23 minute-50 weekday-5 day-31 month-12'],
    ['2021-12-03T23:59', 'by hour-23 minute-59 today'],
  ])('the deadline %s is spoken as “%s”', (dueAt, spoken) => {
    expect(getDeadlinePromptKeys(toLocalInstant(dueAt), now).join(' ')).toBe(spoken);
  });

  test('a spoken deadline names the same minute as an SMS', () => {
    fc.assert(
      fc.property(instant, (dueAt) => {
        const [hour, minute] =
          /(\d+):(\d+)/.exec(formatSmsDateTime(dueAt))?.slice(1).map(Number) ?? [];
        const keys = getDeadlinePromptKeys(dueAt, now);
        expect(keys).toContain(`hour-${hour}`);
        expect(keys.find((key) => key.startsWith('minute-'))).toBe(
          minute === 0 ? undefined : `minute-${minute}`,
        );
      }),
    );
  });

  test('a spoken deadline counts days by local midnight, not by UTC', () => {
    const justAfterMidnight = new Date('2021-12-03T17:15:00Z');
    expect(getDeadlinePromptKeys(justAfterMidnight, new Date('2021-12-03T17:01:00Z'))).toContain(
      'today',
    );
    expect(getDeadlinePromptKeys(justAfterMidnight, now)).toContain('tomorrow');
  });
});

test('a ticket code is spoken digit by digit from recorded pieces', () => {
  expect(getTicketCodePromptKeys('4821937056').join(' ')).toBe(
    'digit-4 digit-8 digit-2 digit-1 digit-9 digit-3 digit-7 digit-0 digit-5 digit-6',
  );
  expect(getTicketCodePromptKeys('0123456789').every((piece) => pieces.has(piece))).toBe(true);
});

test('spoken pieces for phone prompts are unique and have valid file names', () => {
  const list = listSpokenPromptKeys();
  expect(pieces.size).toBe(list.length);
  expect(list.filter((key) => !/^[a-z]+(-\w+)?$/.test(key))).toEqual([]);
});
