import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { startBrowser } from './browser.ts';

/** Opens browser contexts: a browser, or a lazy one that starts with its first context. */
export type Contexts = Pick<Browser, 'newContext'>;

/** Browser of the worker; test files run one after the other and share it. The browser ends with the worker. */
let browser: Promise<Browser> | undefined;

/**
 * Returns the worker's browser. Contexts opened by a test file are closed after its last test, or after each test, because an
 * open console page keeps polling.
 */
export function sharedBrowser(closesAfter: 'each test' | 'all tests' = 'all tests'): Contexts {
  const opened: BrowserContext[] = [];
  const close = async () => {
    for (const context of opened.splice(0)) await context.close();
  };
  if (closesAfter === 'each test') afterEach(close);
  else afterAll(close);
  return {
    newContext: async (options) => {
      browser ??= startBrowser();
      const context = await (await browser).newContext(options);
      opened.push(context);
      return context;
    },
  };
}
