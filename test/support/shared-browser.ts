import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { startBrowser } from './browser.ts';

/** Opens contexts: a browser, or one that starts when its first context is opened. */
export type Contexts = Pick<Browser, 'newContext'>;

/** The files of a worker are run one after the other and share its browser, which ends with the worker. */
let browser: Promise<Browser> | undefined;

/**
 * Returns the worker's browser. The contexts that a file opens are closed after its last test, or after each test: a page of
 * the console that stays open keeps polling.
 */
export const sharedBrowser = (closesAfter: 'each test' | 'all tests' = 'all tests'): Contexts => {
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
};
