import type { Page } from 'playwright-core';
import * as z from 'zod';
import { type AxeRules, axeExpression, loadAxe, Violations } from '../../support/browser/axe.ts';

const PageMeasures = z.object({
  scrollWidth: z.number(),
  /** Number of elements with visible text. */
  textCount: z.number(),
  /** Distinct pairs of text and background color, each with an example text. */
  colors: z.array(
    z.object({
      text: z.string(),
      color: z.string(),
      background: z.string(),
      isLarge: z.boolean(),
    }),
  ),
  /** Controls lower than 47.5 px (48 px with rounding), as HTML. A choice counts with its whole row. */
  lowControls: z.array(z.string()),
  /** Lower edge of the call link on the screen, in pixels from the top. */
  callEnd: z.number().nullable(),
  violations: Violations,
});
export type PageMeasures = z.infer<typeof PageMeasures>;

const colors = `(() => {
  const hex = (color) => '#' + color.match(/\\d+/g).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('');
  const known = new Map([[null, '#ffffff']]);
  const behind = (element) => {
    if (!known.has(element)) {
      const color = getComputedStyle(element).backgroundColor;
      known.set(element, /, 0\\)$/.test(color) ? behind(element.parentElement) : hex(color));
    }
    return known.get(element);
  };
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim());
  const fields = 'select, textarea, input:not([type=hidden], [type=radio], [type=checkbox])';
  return [...document.querySelectorAll('body *')]
    .filter((element) => (hasText(element) || element.matches(fields)) && element.checkVisibility())
    .map((element) => {
      const { color, fontSize, fontWeight } = getComputedStyle(element);
      const pixels = parseFloat(fontSize);
      return {
        text: (element.textContent || element.value || element.name || '').slice(0, 80),
        color: hex(color),
        background: behind(element),
        isLarge: pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700),
      };
    });
})()`;

const lowControls = `[...document.querySelectorAll(
  'a:not(.skip), button, select, textarea, .option > label, input:not([type=hidden]):not([type=radio]):not([type=checkbox])'
)].filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 47.5)
  .map((control) => control.outerHTML)`;

/** Measures the shown page in one call into the browser. */
export async function measurePage(page: Page, rules: AxeRules): Promise<PageMeasures> {
  if (rules !== 'none') await loadAxe(page);
  return PageMeasures.parse(
    await page.evaluate(`(async () => {
      const texts = ${colors};
      const call = document.querySelector('.call');
      return {
        scrollWidth: document.documentElement.scrollWidth,
        textCount: texts.length,
        colors: [...new Map(texts.map((one) => [[one.color, one.background, one.isLarge].join(), one])).values()],
        lowControls: ${lowControls},
        callEnd: call && Math.round(call.getBoundingClientRect().bottom),
        violations: await ${axeExpression(rules)},
      };
    })()`),
  );
}
