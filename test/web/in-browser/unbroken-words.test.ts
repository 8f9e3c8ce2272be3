import { expect, test } from 'vitest';
import * as z from 'zod';
import { languages } from '../../../i18n/languages.ts';
import { keepWordsTogether } from '../../../web/design/view/keep-words-together.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';

const contexts = sharedBrowser();

/** Heights of one-pixel-wide paragraphs, as a multiple of their line height. */
const countLines = async (words: readonly string[]): Promise<number[]> => {
  const page = await (await contexts.newContext()).newPage();
  const paragraphs = words.map((word) => keepWordsTogether(`<p>${word}</p>`, 'km')).join('');
  await page.setContent(
    `<html lang="km"><style>p { width: 1px; line-height: 40px; margin: 0 }</style>${paragraphs}</html>`,
  );
  const heights = await page.evaluate(
    "[...document.querySelectorAll('p')].map((one) => one.getBoundingClientRect().height / 40)",
  );
  return z.array(z.number()).parse(heights);
};

test('a browser splits none of the Khmer words that pages keep together', async () => {
  const words = (languages.km.unbroken?.words ?? []).map((word) => word.replaceAll('|', ''));
  const lines = await countLines(words);
  expect(words.filter((_, index) => lines[index] !== 1)).toEqual([]);
});
