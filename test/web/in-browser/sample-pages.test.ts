import { beforeAll, expect, test } from 'vitest';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { richestSamples } from '../samples/sample-pages.ts';
import { findPageProblems } from './page-problems.ts';
import { openSampleWindow, phoneSize, type SampleWindow } from './sample-window.ts';

const contexts = sharedBrowser();
let window: SampleWindow;
beforeAll(async () => {
  window = await openSampleWindow(contexts);
});

// every sample at every width, and axe's own rule for contrast: npm run long -- --only pages
test.each(richestSamples)(
  'the page $name fits a phone, has sufficient contrast and large controls, and passes axe-core',
  async ({ html }) => {
    const view = { ...phoneSize, axe: 'all-but-contrast' as const };
    expect(await findPageProblems(window, html, [view])).toEqual([]);
  },
);
