import { describe, expect, test } from 'vitest';
import { explainFormerOffices } from '../../../../../core/directory/read/units/search-units.ts';
import { testDirectory, toLocalInstant } from '../../../../support/directory/test-directory.ts';

const explain = (text: string, day: string): string[] =>
  explainFormerOffices(testDirectory, text, { on: toLocalInstant(`${day}T09:00`), lang: 'vi' });

describe('explainFormerOffices', () => {
  test.each([
    ['Sở Giao thông vận tải', 'Sở Giao thông vận tải, nay là Sở Xây dựng tỉnh Vĩnh Long'],
    [
      'phòng lao động huyện Càng Long',
      'Phòng Lao động - Thương binh và Xã hội huyện/thị xã/thành phố, nay là UBND xã/phường',
    ],
    ['UBND huyện Càng Long', 'UBND huyện/thị xã/thành phố, nay là UBND xã/phường'],
    [
      'Trung tâm y tế huyện Trà Cú',
      'Trung tâm Y tế huyện/thị xã/thành phố, nay là Trung tâm Y tế khu vực',
    ],
  ])('names the successor of an ended office by each of its names: %s', (text, expected) => {
    expect(explain(text, '2026-12-01')).toEqual([expected]);
    expect(explain(text, '2021-12-03')).toEqual([]);
  });

  test('explains no office that still exists', () => {
    expect(explain('UBND xã Càng Long, Trung tâm Y tế khu vực', '2026-12-01')).toEqual([]);
  });
});
