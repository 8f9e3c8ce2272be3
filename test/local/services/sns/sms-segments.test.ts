import { expect, test } from 'vitest';
import { countSmsSegments } from '../../../../local/services/sns/sms-segments.ts';

test.each([
  ['an empty text', '', 1],
  ['160 GSM-7 characters', 'a'.repeat(160), 1],
  ['161 GSM-7 characters', 'a'.repeat(161), 2],
  ['306 GSM-7 characters', 'a'.repeat(306), 2],
  ['307 GSM-7 characters', 'a'.repeat(307), 3],
  ['80 GSM-7 extension characters, which count double,', '€'.repeat(80), 1],
  ['81 GSM-7 extension characters', '['.repeat(81), 2],
  ['an extension character at a segment border', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
  ['70 UCS-2 characters', 'ạ'.repeat(70), 1],
  ['71 UCS-2 characters', 'ạ'.repeat(71), 2],
  ['one Vietnamese character among 71', `ạ${'a'.repeat(70)}`, 2],
  ['134 UCS-2 characters', 'ạ'.repeat(134), 2],
  ['a surrogate pair at a segment border', `${'ạ'.repeat(66)}😀${'ạ'.repeat(66)}`, 3],
])('countSmsSegments counts %s as a carrier does', (_, text, parts) => {
  expect(countSmsSegments(text)).toBe(parts);
});
