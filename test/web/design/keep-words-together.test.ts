import { expect, test } from 'vitest';
import { keepWordsTogether } from '../../../web/design/view/keep-words-together.ts';

test('a Khmer word gets a word joiner where browsers split it', () => {
  expect(keepWordsTogether('<p>អង្គភាព</p>', 'km')).toBe('<p>អង្គ\u2060ភាព</p>');
});

test('what a citizen typed, attributes and the title stay unchanged', () => {
  const page =
    '<title>អង្គភាព</title><input value="អង្គភាព"><textarea id="text">\nអង្គភាព <b></textarea>';
  expect(keepWordsTogether(page, 'km')).toBe(page);
});

test('Vietnamese headings keep words of two syllables together, and texts stay unchanged', () => {
  expect(keepWordsTogether('<h1>Áp phích</h1><p>Áp phích</p>', 'vi')).toBe(
    '<h1>Áp\u00a0phích</h1><p>Áp phích</p>',
  );
});
