import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll } from 'vitest';
import { startBrowser } from './browser.ts';

/** Opens contexts: a browser, or one that starts when its first context is opened. */
export type Contexts = Pick<Browser, 'newContext'>;

/** The files of a worker are run one after the other and share its browser, which ends with the worker. */
let browser: Promise<Browser> | undefined;

/** Returns the worker's browser. The contexts that a file opens are closed after its last test. */
export const sharedBrowser = (): Contexts => {
  const opened: BrowserContext[] = [];
  afterAll(async () => {
    for (const context of opened.splice(0)) await context.close();
  });
  return {
    newContext: async (options) => {
      browser ??= startBrowser();
      const context = await (await browser).newContext(options);
      opened.push(context);
      return context;
    },
  };
};
