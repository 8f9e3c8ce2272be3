import { describe, expect, test } from 'vitest';
import { searchUnits } from '../../../../../core/directory/read/units/search-units.ts';
import { formatUnitOfDay } from '../../../../../core/directory/read/units/unit-of-day.ts';
import { testDirectory, toLocalInstant } from '../../../../support/directory/test-directory.ts';

const june = toLocalInstant('2025-06-30');
const july = toLocalInstant('2025-07-01');

describe('formatUnitOfDay', () => {
  test.each([
    ['UBND_XA:29254', june, 'UBND phường 7, nay là UBND phường Nguyệt Hoá'],
    ['UBND_XA:29254', july, 'UBND phường Nguyệt Hoá'],
    ['UBND_XA:29251', july, 'UBND phường 6, nay là UBND phường Trà Vinh'],
    ['SO_GTVT', july, 'Sở Giao thông vận tải, nay là Sở Xây dựng tỉnh Vĩnh Long'],
    ['SO_YT', june, 'Sở Y tế tỉnh Vĩnh Long'],
    ['BCD', july, 'Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh cũ'],
    ['UBND_XA', july, 'UBND xã/phường'],
    ['SO_BIEN', july, 'SO_BIEN'],
  ])('names %s, mentioned on %s, as “%s” on 1 July 2025', (ref, on, name) => {
    expect(formatUnitOfDay(testDirectory, ref, { on, now: july })).toBe(name);
  });

  test('names the successors of a district in each commune', () => {
    const name = formatUnitOfDay(testDirectory, 'UBND_HUYEN:844', { on: june, now: july });
    expect(name).toMatch(/^UBND huyện Càng Long, nay là UBND xã .*UBND xã Tân An/);
  });
});

describe('searchUnits', () => {
  const find = (typed: string, on = july) =>
    searchUnits(testDirectory, typed, { on, lang: 'vi' }).map(({ name }) => name);

  test.each([
    ['ủy ban nhân dân phường 7', 'UBND phường 7, nay là UBND phường Nguyệt Hoá'],
    ['so nong nghiep va phat trien nong thon', 'Sở Nông nghiệp và Phát triển nông thôn, nay là'],
    ['Nguyệt Hoá', 'UBND phường Nguyệt Hoá'],
  ])('finds an office by “%s”', (typed, name) => {
    expect(find(typed).some((found) => found.startsWith(name))).toBe(true);
  });

  test('matches a number only as a whole, never finds operators, and finds nothing for an empty text', () => {
    expect(find('UBND phường 1').every((name) => !/phường 1\d/.test(name))).toBe(true);
    expect(find('Tổng đài 1022')).toEqual([]);
    expect(find(' ')).toEqual([]);
  });

  test('finds no former office before it has ended', () => {
    expect(find('UBND phường 7', june)).toEqual(['UBND phường 7']);
  });
});
