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

/** Texts of people, with the signs that files and spreadsheets treat specially. */
const filled = fc
  .array(fc.constantFrom(...'aơភ \n,;"\'=+-@\\|1', '[]'), { maxLength: 8 })
  .map((signs) => signs.join(''))
  .filter((one) => one !== '');

describe('formats of table files', () => {
  test('CSV returns any text, starts with a byte order mark and has no cell that starts a formula', () => {
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

  test.each([',', ';', '\t'])('CSV with the separator "%s" is readable', (separator) => {
    const file = ['code', '"a\r\nb"'].join(separator);
    expect(parseCsvFile(file)[0]).toEqual(['code', 'a\nb']);
  });

  test('Excel files return texts, leading zeros and formula signs as they were', async () => {
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

  test('a zip bomb is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await open(new Uint8Array(bomb))).toBe('too-large');
  });

  test('too large, too long, empty and foreign files are refused with their reason', async () => {
    expect(await open(new Uint8Array(6 * 1024 * 1024))).toBe('too-large');
    expect(await open(encode('a\n'.repeat(6000)))).toBe('too-many-lines');
    expect(await open(encode('code,name\n'))).toBe('empty');
    expect(await open(new Uint8Array([0x63, 0xe0, 0x61, 0x0a, 0x62]))).toBe('not-utf-8');
    expect(await open(new Uint8Array(zipSync({ 'a.txt': encode('a') })))).toBe('not-excel');
  });
});
