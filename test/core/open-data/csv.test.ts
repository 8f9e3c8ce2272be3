import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../core/open-data/csv.ts';
import { escapeCsvFormula } from '../../../core/text/escape-csv-formula.ts';

/** Parses a CSV text strictly by RFC 4180. */
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

test('parsing a CSV file returns every text unchanged, apart from the escape character before formulas', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ a: text, b: text }), { maxLength: 5 }), (rows) => {
      const [header, ...back] = read(toCsv(columns, rows));
      expect(header).toEqual(['a', 'b']);
      expect(back).toEqual(rows.map(({ a, b }) => [escapeCsvFormula(a), escapeCsvFormula(b)]));
    }),
  );
});

test.each(['=1+1', '+84', '-2', '@sum', '\tx', '\rx'])(
  'a CSV cell with %j is not interpreted as a formula by a spreadsheet',
  (a) => {
    const [, [cell] = []] = read(toCsv(columns, [{ a, b: '' }]));
    expect(cell).toBe(`'${a}`);
  },
);

test('a CSV file contains unknown values as empty cells, and numbers and booleans unchanged', () => {
  expect(toCsv(columns, [{ a: null, b: -9.5 }])).toBe('a,b\r\n,-9.5\r\n');
  expect(toCsv(columns, [{ a: true, b: false }])).toBe('a,b\r\ntrue,false\r\n');
});
