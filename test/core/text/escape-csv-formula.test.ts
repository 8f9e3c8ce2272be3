import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeCsvFormula } from '../../../core/text/escape-csv-formula.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+84 912', "'+84 912"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['\t=1+1', "'\t'=1+1"],
  [' \u200b=1+1', "' \u200b=1+1"],
  ['một;=1+1', "một;'=1+1"],
  ['một\n=1+1', "một\n'=1+1"],
  ['Đường 3-2, số 1+2 = 3', 'Đường 3-2, số 1+2 = 3'],
  ['một; hai - ba', 'một; hai - ba'],
])('escapeCsvFormula converts %j to %j', (text, shown) => {
  expect(escapeCsvFormula(text)).toBe(shown);
});

test('escapeCsvFormula leaves no formula at the start of any cell, wherever a spreadsheet splits the text', () => {
  const signs = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '＝', ';', '\t', '\n', ' ', 'a'),
  });
  fc.assert(
    fc.property(signs, (text) => {
      for (const cell of escapeCsvFormula(text).split(/[;|\t\r\n]/)) {
        expect(cell.trimStart()).not.toMatch(/^[=+\-@＝]/);
      }
    }),
  );
});
