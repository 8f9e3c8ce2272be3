import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildContentSecurityPolicy } from '../../../functions/runtime/reply/reply.ts';
import type { Contexts } from '../../support/browser/shared-browser.ts';

const root = join(import.meta.dirname, '../../..');
const assets = {
  fonts: join(root, 'node_modules/@fontsource/noto-sans-khmer/files'),
  guides: join(root, 'web/portal/assets/guides'),
};
const address = 'https://1022.test/';
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': buildContentSecurityPolicy(),
};

/** Viewport size in CSS pixels. */
export type ViewportSize = { width: number; height: number };

export const phoneSize: ViewportSize = { width: 360, height: 740 };

/** Serves an empty document with the content security policy of all pages, and fonts and pictures; other files are empty. */
const answerRequests = (page: Page): Promise<unknown> =>
  page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ body: '<!DOCTYPE html>', headers });
    const [, folder, name = ''] = /\/assets\/(fonts|guides)\/([\w./-]+)$/.exec(pathname) ?? [];
    if (folder !== 'fonts' && folder !== 'guides') return route.fulfill({ body: '' });
    return route.fulfill({ path: join(assets[folder], name) });
  });

export type SampleWindow = {
  page: Page;
  /** Console errors, policy violations included, since the last page was shown. */
  complaints(): readonly string[];
  show(html: string, size: ViewportSize): Promise<void>;
};

/** Opens a window that replaces the document for each page, so that no page waits for a navigation. */
export async function openSampleWindow(contexts: Contexts): Promise<SampleWindow> {
  const context = await contexts.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  let complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await answerRequests(page);
  await page.goto(address);
  return {
    page,
    complaints: () => complaints,
    show: async (html, size) => {
      complaints = [];
      await page.setViewportSize(size);
      await page.setContent(html);
    },
  };
}
