import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { pagePolicy as policy } from '../../functions/runtime/reply.ts';
import { startBrowser } from '../support/browser.ts';
import { contrast } from './contrast.ts';
import { officer } from './sample-officer.ts';
import { portalSamples, type SamplePage, samplePages } from './sample-pages.ts';
import { report } from './sample-portal.ts';

const khmerFonts = join(
  import.meta.dirname,
  '../../node_modules/@fontsource/noto-sans-khmer/files',
);
const guidePictures = join(import.meta.dirname, '../../web/portal/assets/guides');
const address = 'https://1022.test/';

let browser: Browser;
let page: Page;
let complaints: string[] = [];

let shown = '';

/** Every page as a function sends it, behind the strictest policy it needs. */
const answerRequests = async (): Promise<void> => {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  await page.route(address, (route) => route.fulfill({ body: shown, headers }));
  await page.route('**/assets/*', (route) => route.fulfill({ body: '' }));
  for (const [folder, files] of [
    ['fonts', khmerFonts],
    ['guides', guidePictures],
  ] as const) {
    await page.route(`**/assets/${folder}/*`, (route) => {
      const [name = ''] = route.request().url().split('/').slice(-1);
      return route.fulfill({ path: join(files, name) });
    });
  }
};

const show = async (html: string, width: number): Promise<void> => {
  complaints = [];
  shown = html;
  await page.setViewportSize({ width, height: 740 });
  await page.goto(address);
};

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  await answerRequests();
});
afterAll(() => browser.close());

const SeenTexts = z.array(
  z.object({ text: z.string(), colour: z.string(), background: z.string(), isLarge: z.boolean() }),
);

/** Every text that can be seen, with its colour and the first background behind it. */
const seenTexts = async () =>
  SeenTexts.parse(
    await page.evaluate(`(() => {
      const hex = (colour) => '#' + colour.match(/\\d+/g).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0')).join('');
      const known = new Map([[null, '#ffffff']]);
      const behind = (element) => {
        if (!known.has(element)) {
          const colour = getComputedStyle(element).backgroundColor;
          known.set(element, /, 0\\)$/.test(colour) ? behind(element.parentElement) : hex(colour));
        }
        return known.get(element);
      };
      const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim());
      const fields = 'select, textarea, input:not([type=hidden], [type=radio], [type=checkbox])';
      return [...document.querySelectorAll('body *')].filter((element) => (hasText(element) || element.matches(fields)) && element.checkVisibility()).map((element) => {
        const { color, fontSize, fontWeight } = getComputedStyle(element);
        const pixels = parseFloat(fontSize);
        return {
          text: element.textContent || element.value || element.name,
          colour: hex(color),
          background: behind(element),
          isLarge: pixels >= 24 || (pixels >= 18.66 && Number(fontWeight) >= 700),
        };
      });
    })()`),
  );

const faintOf = (texts: z.infer<typeof SeenTexts>) =>
  texts.filter(
    ({ colour, background, isLarge }) => contrast(colour, background) < (isLarge ? 3 : 4.5),
  );

/** Controls lower than 48 px but for rounding; of a choice, its whole row. */
const lowControls = async (): Promise<string[]> =>
  z.array(z.string()).parse(
    await page.evaluate(`[...document.querySelectorAll(
      'a:not(.skip), button, select, textarea, .option > label, input:not([type=hidden]):not([type=radio]):not([type=checkbox])'
    )].filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 47.5)
      .map((control) => control.outerHTML)`),
  );

const wideness = async (): Promise<number> =>
  z.number().parse(await page.evaluate('document.documentElement.scrollWidth'));

const widths = [360, 768, 1280];

/** Where the call to 1022 ends on the screen; nothing where a page has none. */
const callEdges = async (): Promise<number[]> => {
  const boxes = await Promise.all(
    (await page.locator('.call').all()).slice(0, 1).map((call) => call.boundingBox()),
  );
  return boxes.flatMap((box) => (box ? [Math.round(box.y + box.height)] : []));
};

const withCall = new Set(
  portalSamples.map(({ name }) => name).filter((name) => name.startsWith('vi/')),
);

test.each(samplePages)(
  'on a phone, a tablet and a desk $name fits, keeps the policy, can be read, and has controls for a thumb',
  async ({ name, html }: SamplePage) => {
    await show(html, 360);
    // at the lower edge of a phone's screen, within a thumb's reach
    if (withCall.has(name)) expect(await callEdges()).toEqual([740]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      expect(await wideness()).toBeLessThanOrEqual(width);
      const texts = await seenTexts();
      expect(texts.length).toBeGreaterThan(4);
      expect(faintOf(texts)).toEqual([]);
      expect(await lowControls()).toEqual([]);
    }
    expect(complaints).toEqual([]);
  },
);

test.each([
  ['a step of a report', report('vi', { service: 'health', step: 'sender' })],
  ['the officer’s page', officer()],
])('every stop of the Tab key on %s can be seen', async (_, html) => {
  await show(html, 1280);
  const stops = await page
    .locator(
      'a, button:not([tabindex="-1"]), select, textarea, input[type=text], input[type=tel], input[type=email]',
    )
    .filter({ visible: true })
    .count();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(`(() => {
      const { activeElement: at } = document;
      return getComputedStyle(at.matches('.option > input') ? at.nextElementSibling : at).outline;
    })()`);
    expect(outline).toMatch(/ 3px$|3px solid/);
  }
});

test('the name isn’t asked for while the report is anonymous', async () => {
  await show(report('vi', { service: 'violation', step: 'sender' }), 360);
  expect(await page.locator('#name').isVisible()).toBe(false);
  await page.locator('label[for=anonymous-unknown]').click();
  expect(await page.locator('#name').isVisible()).toBe(true);
});

test('an error in the summary leads into its field', async () => {
  const errors = [{ field: 'phone', message: 'Số điện thoại không đúng.' }];
  await show(
    report('vi', { service: 'welfare', step: 'sender', values: { phone: 'b' }, errors }),
    360,
  );
  await page.getByRole('link', { name: 'Số điện thoại không đúng.' }).click();
  expect(await page.evaluate('document.querySelector(":target").id')).toBe('phone');
  expect(
    await page
      .locator('#phone')
      .boundingBox()
      .then((box) => (box?.y ?? 0) > 0 && (box?.y ?? 740) < 690),
  ).toBe(true);
});
