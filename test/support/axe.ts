import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';

const source = join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js');

/** WCAG 2.2, levels A and AA. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const Complaints = z.array(z.object({ rule: z.string(), elements: z.array(z.string()) }));

/** A browser's page that lets axe in past the pages' own policy. */
export const pageForAxe = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' })).newPage();

/** What stands in people's way on the page as it is, each with where. */
export const barriersOn = async (
  page: Page,
  rules: Record<string, { enabled: boolean }> = {},
): Promise<z.infer<typeof Complaints>> => {
  if (!(await page.evaluate('"axe" in window'))) await page.addScriptTag({ path: source });
  const options = JSON.stringify({ runOnly: tags, resultTypes: ['violations'], rules });
  return Complaints.parse(
    await page.evaluate(
      `axe.run(document, ${options}).then(({ violations }) => violations.map(({ id, nodes }) => ({
        rule: id,
        elements: nodes.map(({ html }) => html),
      })))`,
    ),
  );
};
