import type { Browser, BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { desktopContext, phoneContext } from '../../../../support/browser/browser.ts';
import { portalAddresses } from '../../../../support/browser/portal-pages.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { phoneJpeg, photoMetadataSecrets } from '../../../../support/samples/photo-files.ts';

const hotline = sharedHotline();
const browser = sharedBrowser();

const inBrowser = async (device: Parameters<Browser['newContext']>[0]): Promise<Page> => {
  const context: BrowserContext = await browser.newContext({
    ...device,
    baseURL: hotline.url(),
  });
  return context.newPage();
};

/** Performs an action that loads another page and waits for that load, so that no later step runs during the navigation. */
const follow = async (page: Page, act: Promise<void>): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), act]);
};

const goOn = (page: Page): Promise<void> =>
  follow(page, page.locator('main .send button').last().click());
const heading = (page: Page) => page.locator('h1').textContent();

/** Fills in the report form from the home page to the question about the place. */
const toThePlace = async (page: Page, home: string): Promise<void> => {
  await page.goto(home);
  await follow(page, page.locator('a.door').first().click());
  await page.locator('[name=group]').first().check();
  await goOn(page);
  await page.locator('[name=topic]').first().check();
  await goOn(page);
  await goOn(page);
};

const codeOn = async (page: Page): Promise<string[]> =>
  page.locator('.digits-big').allTextContents();

/** Script that records the photo bytes which the page's script sends. */
const rememberPhoto = `(() => {
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (form) {
    window.photoSent = form.get('photo').arrayBuffer().then((bytes) => new TextDecoder('latin1').decode(bytes));
    return send.call(this, form);
  };
})()`;

describe.each([
  ['', 'vi'],
  ['/km', 'km'],
  ['/en', 'en'],
])('portal pages below %s/', (prefix, lang) => {
  test('every portal page with a language prefix in its URL is in that language', async () => {
    for (const address of portalAddresses) {
      const { status, text } = await hotline.get(
        address === '/' ? prefix || '/' : prefix + address,
        { 'accept-language': 'fr, en;q=0.5' },
      );
      expect([address, status]).toEqual([address, address === '/khong-co' ? 404 : 200]);
      expect([address, text.includes(`<html lang="${lang}">`)]).toEqual([address, true]);
    }
  });
});

longTest(
  'the English report form without JavaScript keeps the answers when the citizen goes back',
  async () => {
    const page = await inBrowser(desktopContext);
    await toThePlace(page, '/en');
    await page.locator('[name=areaQuery]').fill('long');
    await follow(page, page.getByRole('button', { name: 'Find' }).click());
    await page.getByLabel('Xã Long Đức').check();
    await goOn(page);
    await page.locator('textarea').fill('Karaoke after nine, twenty people');
    await page.keyboard.press('Tab');
    await goOn(page);
    await page.locator('[name=phone]').fill('12');
    await follow(page, page.locator('[name=phone]').press('Enter'));
    expect(await page.title()).toMatch(/^Error: /);
    await page.getByRole('link', { name: /phone number/ }).click();
    await page.locator('[name=phone]').fill('0912 345 678');
    await goOn(page);
    expect(await heading(page)).toBe('Check before you send');
    await page.goBack();
    expect(await page.locator('[name=phone]').inputValue()).toBe('0912 345 678');
    await page.goForward();
    await follow(page, page.getByRole('button', { name: /Change What/ }).click());
    expect(await page.locator('textarea').inputValue()).toBe('Karaoke after nine, twenty people');
    await goOn(page);
    await follow(page, page.getByRole('button', { name: 'Tiếng Việt' }).click());
    expect(await heading(page)).toBe('Xem lại trước khi gửi');
    expect(await page.locator('main').textContent()).toContain('Karaoke after nine, twenty people');
    await goOn(page);
    expect(await codeOn(page)).toHaveLength(2);
    await page.context().close();
  },
);

test('a text on the home page leads to a receipt in five taps, without JavaScript', async () => {
  const page = await inBrowser(phoneContext);
  await page.goto('/');
  await page
    .locator('textarea')
    .fill('Quán ở xã Long Đức hát karaoke tới khuya, tụ tập hơn 20 người nhậu');
  await follow(page, page.getByRole('button', { name: 'Tiếp tục' }).last().click());
  expect(await heading(page)).toBe('Tóm tắt lời kể');
  expect(await page.locator('mark').allTextContents()).toContain('xã Long Đức');
  expect(await page.getByLabel('Xã Long Đức').isChecked()).toBe(true);
  for (const title of ['Thông tin chi tiết', /./, 'Xem lại trước khi gửi']) {
    await goOn(page);
    expect(await heading(page)).toMatch(title);
  }
  await goOn(page);
  expect(await codeOn(page)).toHaveLength(2);
  await page.context().close();
});

test('the Khmer report form suggests places, keeps a draft offline and scales photos down', async () => {
  const page = await inBrowser({ viewport: phoneContext.viewport, locale: 'km-KH' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await toThePlace(page, '/km');
  await page.locator('[name=areaQuery]').pressSequentially('long duc');
  await page.getByRole('option', { name: /Long Đức/ }).click();
  await goOn(page);
  await page.locator('textarea').fill('មានគេច្រៀងខារ៉ាអូខេ');
  await page.evaluate('navigator.serviceWorker.ready');
  await page.reload(); // from now on the service worker answers
  expect(await page.locator('textarea').inputValue()).toBe('មានគេច្រៀងខារ៉ាអូខេ');
  await page.goto('/km/bao-cao');
  await follow(page, page.locator('[data-use]').click());
  expect(await page.locator('textarea').inputValue()).toBe('មានគេច្រៀងខារ៉ាអូខេ');
  await page.context().setOffline(true);
  await goOn(page);
  expect(await heading(page)).toBe('គ្មានអ៊ីនធឺណិត');
  await page.context().setOffline(false);
  await page.goto('/km/bao-cao');
  await follow(page, page.locator('[data-use]').click());
  await goOn(page);
  await goOn(page);
  await page.goBack();
  expect(await page.locator('[name=phone]').isVisible()).toBe(true);
  await page.goForward();
  expect(await page.locator('main').textContent()).toContain('Xã Long Đức');
  await goOn(page);
  expect(await codeOn(page)).toHaveLength(2);
  expect(await page.evaluate('localStorage.length')).toBe(0);

  await page.evaluate(rememberPhoto);
  await page.locator('summary').click();
  await page.locator('#photo').setInputFiles([
    {
      name: 'anh.jpg',
      mimeType: 'image/jpeg',
      buffer: phoneJpeg(6, { width: 2000, height: 1500 }),
    },
  ]);
  await page.locator('.uploads [role=status]').filter({ hasText: 'បានទទួល' }).waitFor();
  const sent = z.string().parse(await page.evaluate('photoSent'));
  expect([sent.length > 1000, sent.length < 200_000]).toEqual([true, true]);
  expect(photoMetadataSecrets.filter((secret) => sent.includes(secret))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
