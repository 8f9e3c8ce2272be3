import { describe, expect, test } from 'vitest';
import {
  formatDistinctTicketArea,
  formatTicketArea,
} from '../../../../core/ticket/read/ticket-area.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';

const nameOn = (day: string, areaCode: string | undefined, areaName: string) =>
  formatTicketArea({ areaCode, areaName }, { directory: testDirectory, now: toLocalInstant(day) });

describe('name of a ticket’s area', () => {
  test('is unchanged until the last day of the area', () => {
    expect(nameOn('2025-06-30', '29239', 'Phường 1')).toBe('Phường 1');
  });

  test('names the successor from the day after the area ended', () => {
    expect(nameOn('2025-07-01', '29239', 'Phường 1')).toBe(
      'Phường 1 cũ, nay thuộc phường Trà Vinh',
    );
    expect(nameOn('2026-12-01', '29245', 'Phường 2')).toBe(
      'Phường 2 cũ, nay thuộc phường Trà Vinh',
    );
  });

  test('is unchanged if the area has a successor with the same name', () => {
    expect(nameOn('2026-12-01', '29278', 'Xã Tân An')).toBe('Xã Tân An');
    expect(nameOn('2026-12-01', '29410', 'Xã Hòa Minh')).toBe('Xã Hòa Minh');
    expect(nameOn('2026-12-01', '29254', 'Phường Nguyệt Hoá')).toBe('Phường Nguyệt Hoá');
  });

  test('marks an ended area without its code, and names a successor only if it is certain', () => {
    expect(nameOn('2026-12-01', undefined, 'Phường 7')).toBe(
      'Phường 7 cũ, nay thuộc phường Nguyệt Hoá',
    );
    expect(nameOn('2026-12-01', undefined, 'Phường 1')).toBe('Phường 1 cũ');
  });

  test('is written in the language of the reader', () => {
    const ticket = { areaCode: '29254', areaName: 'Phường 7' };
    const now = toLocalInstant('2026-12-01');
    expect(formatTicketArea(ticket, { directory: testDirectory, now, lang: 'en' })).toBe(
      'the former Phường 7, now part of phường Nguyệt Hoá',
    );
  });
});

describe('name of a ticket’s area for staff', () => {
  test.each([
    ['2021-12-03', '29239', 'Phường 1', 'Phường 1, thành phố Trà Vinh'],
    ['2021-12-03', '29512', 'Phường 1', 'Phường 1, thị xã Duyên Hải'],
    ['2021-12-03', '29254', 'Phường 7', 'Phường 7'],
    ['2025-07-01', '29239', 'Phường 1', 'Phường 1 cũ, nay thuộc phường Trà Vinh'],
    ['2025-07-01', '29512', 'Phường 1', 'Phường 1 cũ, nay thuộc phường Duyên Hải'],
    ['2021-12-03', undefined, 'Phường 1', 'Phường 1'],
  ])('on %s, %s %s is %s', (day, areaCode, areaName, expected) => {
    const openedAt = toLocalInstant('2021-12-03');
    const context = { directory: testDirectory, now: toLocalInstant(day) };
    expect(formatDistinctTicketArea({ areaCode, areaName, openedAt }, context)).toBe(expected);
  });
});
