import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { escapeCsvFormulaReversibly } from '../../../core/text/escape-csv-formula.ts';
import {
  parseCsvFile,
  toCsvFile,
} from '../../../web/console/screens/administration/files/csv-file.ts';
import {
  parseExcelFile,
  toExcelFile,
} from '../../../web/console/screens/administration/files/excel-file.ts';
import { openTableFile } from '../../../web/console/screens/administration/files/open-table-file.ts';

/** Random texts with characters that have a special meaning in files and spreadsheets. */
const filled = fc
  .array(fc.constantFrom(...'aơភ \n,;"\'=+-@\\|1', '[]'), { maxLength: 8 })
  .map((signs) => signs.join(''))
  .filter((one) => one !== '');

describe('formats of table files', () => {
  test('a CSV table file preserves any text, starts with a byte order mark and escapes cells that start a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(filled, { minLength: 2, maxLength: 4 })), (lines) => {
        const file = toCsvFile([['a', 'b'], ...lines]);
        expect(parseCsvFile(file).slice(1)).toEqual(lines);
        expect(file.startsWith('\ufeffa,b')).toBe(true);
        for (const cell of lines.flat())
          expect(escapeCsvFormulaReversibly(cell)).not.toMatch(/(^|[;|\n]) *[=+@-]/);
      }),
    );
  });

  test.each([',', ';', '\t'])('CSV files with the separator "%s" can be read', (separator) => {
    const file = ['code', '"a\r\nb"'].join(separator);
    expect(parseCsvFile(file)[0]).toEqual(['code', 'a\nb']);
  });

  test('an Excel table file preserves texts, leading zeros and formula signs', async () => {
    const grid = [
      ['code', 'text'],
      ['00123', '=1+1'],
      ['', ' Phường 4\n"Trà Vinh" & <b> '],
      ['2025-07-01', '+84900000001'],
    ];
    const file = await (await toExcelFile(grid)).arrayBuffer();
    expect(await parseExcelFile(file)).toEqual(grid);
  });
});

describe('opening a table file', () => {
  const open = (bytes: Uint8Array<ArrayBuffer>) => openTableFile(new Blob([bytes]));
  const encode = (content: string) => new Uint8Array(new TextEncoder().encode(content));

  test('openTableFile rejects a zip bomb without unpacking it', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await open(new Uint8Array(bomb))).toBe('too-large');
  });

  test('openTableFile rejects files that are too large, too long, empty or in another format with a reason for each', async () => {
    expect(await open(new Uint8Array(6 * 1024 * 1024))).toBe('too-large');
    expect(await open(encode('a\n'.repeat(6000)))).toBe('too-many-lines');
    expect(await open(encode('code,name\n'))).toBe('empty');
    expect(await open(new Uint8Array([0x63, 0xe0, 0x61, 0x0a, 0x62]))).toBe('not-utf-8');
    expect(await open(new Uint8Array(zipSync({ 'a.txt': encode('a') })))).toBe('not-excel');
  });
});
