import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import type { ScreenshotEdition } from '../../core/guides/screenshot-editions.ts';
import type { hotlineDriver } from '../../test/support/hotline/hotline-driver.ts';
import type { ScreenshotExample } from './examples.ts';

export const guidesFolder = join(import.meta.dirname, '../../web/portal/assets/guides');

/** Maximum size of a screenshot in bytes, because readers load it over mobile connections. */
const maxBytes = 60_000;

export type ScreenshotTaker = (page: Page, name: string) => Promise<void>;

export type ScreenshotContext = {
  browser: Browser;
  hotline: ReturnType<typeof hotlineDriver>;
  shot: ScreenshotTaker;
  example: ScreenshotExample;
};

/** Browser options for a typical phone with a high-resolution display. */
export const phoneContextOptions = {
  locale: 'vi-VN',
  viewport: { width: 390, height: 760 },
  deviceScaleFactor: 1.5,
} as const;

/**
 * Converts a PNG screenshot to a smaller WebP in a separate browser page. Chromium can take lossless screenshots only as
 * PNG.
 */
export const convertToWebp = async (
  darkroom: Page,
  png: Buffer,
  quality: number,
): Promise<Buffer> => {
  const data = z.string().parse(
    await darkroom.evaluate(
      `(async () => {
        const picture = await createImageBitmap(await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        canvas.getContext('2d').drawImage(picture, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/webp', quality: ${quality} });
        return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
      })()`,
    ),
  );
  return Buffer.from(data, 'base64');
};

const qualities = [0.8, 0.65, 0.5, 0.35];

/** Creates a function that writes screenshots to the folder of an edition. */
export async function createScreenshotTaker(
  browser: Browser,
  edition: ScreenshotEdition,
): Promise<ScreenshotTaker> {
  const folder = join(guidesFolder, edition);
  await mkdir(folder, { recursive: true });
  const darkroom = await browser.newPage();
  return async (page, name) => {
    // hides the bar that only the local run shows
    await page.evaluate("document.querySelector('.local-bar')?.remove()");
    const png = await page.screenshot();
    for (const quality of qualities) {
      const webp = await convertToWebp(darkroom, png, quality);
      if (webp.byteLength > maxBytes) continue;
      await writeFile(join(folder, `${name}.webp`), webp);
      console.log(`${edition}/${name}.webp ${Math.round(webp.byteLength / 1000)} kB`);
      return;
    }
    throw new Error(`Screenshot ${name} exceeds ${maxBytes} bytes at every quality`);
  };
}
