import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';

/** Rules of WCAG 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Rules that axe runs: every rule, all of WCAG, all of WCAG except the expensive text contrast, or none. */
export type AxeRules = 'every' | 'all' | 'all-but-contrast' | 'none';

export const Violations = z.array(z.object({ rule: z.string(), elements: z.array(z.string()) }));

/** Loads axe into the page unless it is already there; the page's content security policy doesn't apply. */
export async function loadAxe(page: Page): Promise<void> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
}

/** Returns a JavaScript expression for a promise of `Violations`; axe must be loaded. */
export function axeExpression(rules: AxeRules): string {
  if (rules === 'none') return 'Promise.resolve([])';
  const options = {
    ...(rules !== 'every' && { runOnly: tags }),
    resultTypes: ['violations'],
    preload: false, // these rules need no preloaded resources
    rules: { 'color-contrast': { enabled: rules !== 'all-but-contrast' } },
  };
  return `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ rule: id, elements: nodes.map(({ html }) => html) })))`;
}

/** Returns the axe rules that the page violates, each with its first three elements. */
export async function findAxeViolations(page: Page, rules: AxeRules = 'all'): Promise<string[]> {
  await loadAxe(page);
  const found = Violations.parse(await page.evaluate(axeExpression(rules)));
  return found.map(({ rule, elements }) => `${rule}: ${elements.slice(0, 3).join(' ')}`);
}
