import { describe, expect, test } from 'vitest';
import { formatTicketArea } from '../../../../core/ticket/read/ticket-area.ts';
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
