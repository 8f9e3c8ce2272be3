import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../core/open-data/csv.ts';
import { harmlessCell } from '../../../core/text/harmless-cell.ts';

/** A reader by RFC 4180, and nothing more. */
const read = (text: string): string[][] => {
  const rows: string[][] = [];
  for (const row of text.matchAll(/((?:(?:"(?:[^"]|"")*"|[^,"\r\n]*)(?:,|\r\n))+?)(?<=\r\n)/g)) {
    const cells = [...(row[1] ?? '').matchAll(/("(?:[^"]|"")*"|[^,"\r\n]*)(?:,|\r\n)/g)];
    rows.push(
      cells.map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    );
  }
  return rows;
};

const columns = [{ name: 'a' }, { name: 'b' }] as const;
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(',', '"', '\r', '\n', '=', 'ế', 'ខ', ' ') }),
);

test('every text comes back from the file as it was, but for the mark before what would be a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: text, b: text }), { maxLength: 5 }), (rows) => {
      const [header, ...back] = read(toCsv(columns, rows));
      expect(header).toEqual(['a', 'b']);
      expect(back).toEqual(rows.map(({ a, b }) => [harmlessCell(a), harmlessCell(b)]));
    }),
  );
});

test.each(['=1+1', '+84', '-2', '@sum', '\tx', '\rx'])('%j is no formula in a spreadsheet', (a) => {
  const [, [cell] = []] = read(toCsv(columns, [{ a, b: '' }]));
  expect(cell).toBe(`'${a}`);
});

test('what is not known is an empty cell, and numbers and answers stand as they are', () => {
  expect(toCsv(columns, [{ a: null, b: -9.5 }])).toBe('a,b\r\n,-9.5\r\n');
  expect(toCsv(columns, [{ a: true, b: false }])).toBe('a,b\r\ntrue,false\r\n');
});
