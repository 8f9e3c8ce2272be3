import { expect, test } from 'vitest';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { openSampleWindow } from './sample-window.ts';

const contexts = sharedBrowser();

test.each([360, 768, 1280])(
  'the statistics tiles of the performance page fill whole rows at a width of %i px',
  async (width) => {
    const { page, show } = await openSampleWindow(contexts);
    await show(samplePage('portal/vi/performance/busy-month'), { width, height: 740 });
    const tops = await page
      .locator('.totals > div')
      .evaluateAll((tiles) => tiles.map((tile) => tile.getBoundingClientRect().top));
    const rows = [...Map.groupBy(tops, (top) => top).values()].map(({ length }) => length);
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(new Set(rows).size).toBe(1);
  },
);
