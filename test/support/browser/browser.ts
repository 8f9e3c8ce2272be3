import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../../local/platform/browser.mjs';

/** Starts Chromium for page tests: the one in CHROMIUM_PATH, an installed one, or Playwright's download. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(process.env['CHROMIUM_PATH'], existsSync),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox doesn't work as root
      '--disable-gpu',
      '--in-process-gpu', // without a display, a GPU process only costs time
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Browser options without JavaScript, used for a cheap phone and for a desktop. */
const vietnamese = { locale: 'vi-VN', javaScriptEnabled: false } as const;
export const phoneContext = { ...vietnamese, viewport: { width: 360, height: 740 } } as const;
export const desktopContext = { ...vietnamese, viewport: { width: 1280, height: 900 } } as const;
