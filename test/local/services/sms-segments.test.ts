import { expect, test } from 'vitest';
import { countSmsSegments } from '../../../local/services/sms-segments.ts';

test.each([
  ['nothing', '', 1],
  ['160 signs of GSM 7', 'a'.repeat(160), 1],
  ['161 signs of GSM 7', 'a'.repeat(161), 2],
  ['306 signs of GSM 7', 'a'.repeat(306), 2],
  ['307 signs of GSM 7', 'a'.repeat(307), 3],
  ['80 signs of the extension, which take two places', '€'.repeat(80), 1],
  ['81 signs of the extension', '['.repeat(81), 2],
  ['an extension sign on the border of two parts', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
  ['70 signs of UCS-2', 'ạ'.repeat(70), 1],
  ['71 signs of UCS-2', 'ạ'.repeat(71), 2],
  ['one Vietnamese sign in 71', `ạ${'a'.repeat(70)}`, 2],
  ['134 signs of UCS-2', 'ạ'.repeat(134), 2],
  ['a pair of surrogates on the border of two parts', `${'ạ'.repeat(66)}😀${'ạ'.repeat(66)}`, 3],
])('%s is counted in parts as a carrier does', (_, text, parts) => {
  expect(countSmsSegments(text)).toBe(parts);
});
