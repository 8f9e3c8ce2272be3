import { expect, test } from 'vitest';
import { findAccusedUnit } from '../../../../core/intake/proposals/find-accused-unit.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';

test.each([
  ['2021-12-03T09:00', 'Sở Giao thông vận tải', 'SO_GTVT'],
  ['2026-12-01T09:00', 'Sở Giao thông vận tải', 'SO_GTVT'],
  ['2026-12-01T09:00', 'so giao thong van tai', 'SO_GTVT'],
  ['2025-06-28T09:00', 'Phòng Lao động huyện Càng Long', 'P_LDTBXH'],
  ['2026-12-01T09:00', 'Phòng Lao động – Thương binh và Xã hội huyện Càng Long', 'P_LDTBXH'],
  ['2026-12-01T09:00', 'UBND xã Càng Long', 'UBND_XA'],
  ['2026-12-01T09:00', 'tôi không nhớ tên', undefined],
  ['2021-12-03T09:00', 'Sở Giao thông vận tải và Sở Nội vụ', undefined],
])('on %s, the accused unit named in "%s" is %s', (day, text, expected) => {
  expect(findAccusedUnit(text, testDirectory, toLocalInstant(day))).toBe(expected);
});
