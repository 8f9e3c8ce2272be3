import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { screenshotEditions } from '../../core/guides/screenshot-editions.ts';
import { convertToWebp, guidesFolder } from './screenshot-taker.ts';

const picturesFolder = join(import.meta.dirname, '../../docs/pictures');

/** Pictures of the documentation: screenshots of the first edition side by side, each with this width in CSS pixels. */
const pictures = [
  {
    name: 'the-path',
    width: 360,
    screenshots: ['trang-chu', 'phieu-nhan', 'can-bo-phieu', 'cau-tra-loi'],
  },
  {
    name: 'portal',
    width: 360,
    screenshots: ['trang-chu', 'chon-loai-viec', 'noi-xay-ra', 'xem-lai'],
  },
  { name: 'console', width: 720, screenshots: ['hang-cho', 'ban-truc'] },
] as const;

const gap = 12;

const renderRow = async (screenshots: readonly string[], width: number): Promise<string> => {
  const images = await Promise.all(
    screenshots.map(async (name) => {
      const file = await readFile(join(guidesFolder, screenshotEditions[0], `${name}.webp`));
      return `<img width="${width}" style="border:1px solid #bbb" src="data:image/webp;base64,${file.toString('base64')}">`;
    }),
  );
  return `<body style="margin:${gap}px;display:flex;gap:${gap}px;align-items:start;background:#fff">${images.join('')}`;
};

/** Writes the pictures of README and documentation, composed of the guides' screenshots. */
export async function composePictures(browser: Browser): Promise<void> {
  for (const { name, width, screenshots } of pictures) {
    const page = await browser.newPage({
      viewport: { width: screenshots.length * (width + gap + 2) + gap, height: 400 },
    });
    await page.setContent(await renderRow(screenshots, width));
    const png = await page.screenshot({ fullPage: true });
    await writeFile(join(picturesFolder, `${name}.webp`), await convertToWebp(page, png, 0.8));
    await page.close();
  }
}
