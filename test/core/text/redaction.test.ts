import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPassageRedactor } from '../../../core/text/redaction.ts';

test('redaction hides every occurrence of a passage regardless of case and spaces', () => {
  const hide = buildPassageRedactor('chú Ba');
  expect(hide('Chú Ba và CHÚ\n BA, không phải chú Bân')).toBe('▇▇▇ và ▇▇▇, không phải chú Bân');
});

test('redaction treats regular-expression characters in the passage literally', () => {
  expect(buildPassageRedactor('(0912) 345.678')('gọi (0912) 345.678 hay 0912 3459678')).toBe(
    'gọi ▇▇▇ hay 0912 3459678',
  );
});

test('a redacted passage never remains in the text', () => {
  const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(word, word, (before, part) => {
      const passage = part.normalize('NFC').trim().replace(/\s+/gu, ' ');
      const left = buildPassageRedactor(part)(`${before} ${passage}`);
      return !left.includes(passage) || '▇▇▇'.includes(passage);
    }),
  );
});
