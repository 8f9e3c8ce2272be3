import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';

/** WCAG 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Which rules of axe are run: all of WCAG, all but the costly contrast of texts, or none. */
export type AxeRules = 'all' | 'all-but-contrast' | 'none';

export const Violations = z.array(z.object({ rule: z.string(), elements: z.array(z.string()) }));

/** Loads axe into the page's document unless it is there. The page's policy doesn't apply to it. */
export const loadAxe = async (page: Page): Promise<void> => {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
};

/** Returns a JavaScript expression for a promise of `Violations`; axe must be loaded. */
export const axeExpression = (rules: AxeRules): string => {
  if (rules === 'none') return 'Promise.resolve([])';
  const options = {
    runOnly: tags,
    resultTypes: ['violations'],
    preload: false, // nothing that the rules of these tags need is fetched
    rules: { 'color-contrast': { enabled: rules === 'all' } },
  };
  return `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html) })))`;
};

/** Returns the rules that the page as it is breaks, each with the first elements that break it. */
export const violationsOn = async (page: Page): Promise<string[]> => {
  await loadAxe(page);
  const found = Violations.parse(await page.evaluate(axeExpression('all')));
  return found.map(({ rule, elements }) => `${rule}: ${elements.slice(0, 3).join(' ')}`);
};
