import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { phoneContext } from '../../../../support/browser/browser.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { aReport, type OpenedReport, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();
const browser = sharedBrowser();

/** Submits a form of the officer page on the device that first opened the link. */
const press = async (code: string, fields: Record<string, string>, cookie = '') => {
  const link = await openOfficerLink(hotline, code, cookie);
  const { status } = await hotline.submit(link.path, { ...link.form, ...fields }, link.cookie);
  expect(status).toBe(200);
  await hotline.settle();
  return link.cookie;
};

/** Opens a ticket with code and PIN on a phone without JavaScript. */
const follow = async ({ code, pin }: OpenedReport): Promise<Page> => {
  const page = await (await browser.newContext(phoneContext)).newPage();
  await page.goto(new URL('/tra-cuu', hotline.url()).href);
  await page.locator('[name=ma]').fill(code);
  await page.locator('main form button').first().click();
  expect(page.url()).toContain(`/tra-cuu?ma=${code}`);
  await page.locator('[name=pin]').fill(pin);
  await page.locator('main form button').first().click();
  return page;
};

const reads = (page: Page): Promise<string | null> => page.locator('main').textContent();

test('on a phone without JavaScript a citizen answers a question, rates and reopens a ticket', async () => {
  const report = await sendReport(hotline);
  const officer = await press(report.code, {
    action: 'ask',
    question: 'Quán mở cửa những tối nào?',
  });
  const page = await follow(report);
  expect(await reads(page)).toContain('Quán mở cửa những tối nào?');
  await page.locator('[name=text]').first().fill('Mỗi tối thứ Sáu và thứ Bảy');
  await page.getByRole('button', { name: 'Gửi trả lời' }).click();
  expect(await reads(page)).toContain('Đã nhận nội dung quý vị vừa viết');
  await hotline.settle();

  await press(
    report.code,
    {
      action: 'answer',
      text: 'Tổ công tác đã yêu cầu quán dừng hoạt động.',
    },
    officer,
  );
  await page.goto(new URL(`/tra-cuu?ma=${report.code}`, hotline.url()).href);
  expect(await reads(page)).toContain('đã yêu cầu quán dừng hoạt động');
  await page.getByRole('button', { name: 'Rồi, đã giải quyết' }).click();
  expect(await reads(page)).toContain('Đã nhận ý kiến: việc đã được giải quyết.');
  await page.locator('button.score').first().click();
  expect(await reads(page)).toContain('Quý vị đã đánh giá 1/5');
  await page.locator('[name=reason]').fill('Tối qua quán vẫn mở cửa sau.');
  await page.getByRole('button', { name: 'Yêu cầu xử lý lại' }).click();
  expect(await reads(page)).toContain('Đang xử lý lại');
  expect(page.url()).not.toContain(report.pin);
});

test('a known number gets its lost code by SMS, and an unknown number gets the same page', async () => {
  const report = await sendReport(hotline, { reporter: aReport().reporter });
  await hotline.settle();
  const page = await (await browser.newContext(phoneContext)).newPage();
  await page.goto(new URL('/tra-cuu', hotline.url()).href);
  await page.getByRole('link', { name: 'Mất mã hoặc PIN?' }).click();
  const ask = async (number: string): Promise<string | null> => {
    await page.goto(new URL('/tra-cuu/quen-ma', hotline.url()).href);
    await page.locator('[name=phone]').fill(number);
    await page.getByRole('button', { name: 'Nhắn mã cho tôi' }).click();
    await hotline.settle();
    return reads(page);
  };
  const sent = async () =>
    (await hotline.outbox()).filter(({ alert }) => alert?.startsWith('lost-code.'));

  const known = await ask('0912 345 678');
  expect(await ask('0986 000 111')).toBe(known);
  expect(await ask('0912 345 678')).toBe(known);
  const [sms, ...more] = await sent();
  expect([sms?.to, sms?.segments, sms?.kind, more]).toEqual(['+84912345678', 1, 'sms', []]);
  const found = [...(sms?.body ?? '').matchAll(/(\d{3} \d{3} \d{4}) PIN (\d{6})/g)].map(
    ([, code = '', pin = '']) => ({ code: code.replaceAll(' ', ''), pin }),
  );
  expect(found[0]).toEqual({ code: report.code, pin: report.pin });
  const opened = await follow({ ...report, ...found[0] });
  expect(await opened.locator('h1').textContent()).toContain(report.code.slice(0, 3));
  expect(await opened.locator('[aria-labelledby=dien-bien]').count()).toBe(1);
});

longTest(
  "a report filed from a poster's QR link has a receipt in each language and counts for that poster",
  async () => {
    const page = await (
      await browser.newContext({ ...phoneContext, baseURL: hotline.url() })
    ).newPage();
    const goOn = () => page.locator('main .send button').last().click();
    await page.goto('/q/29254');
    await page.locator('a.door').first().click();
    await page.locator('[name=group][value=VP-TH]').check();
    await goOn();
    await page.locator('[name=topic][value=VP05]').check();
    const text = page.locator('textarea[name=text]:visible');
    while ((await page.locator('.digits-big').count()) === 0) {
      if ((await text.count()) > 0) await text.fill('Bán khẩu trang giá gấp ba');
      await goOn();
    }
    const slip = await page.locator('.digits-big').allTextContents();
    expect(slip).toHaveLength(2);
    for (const [language, lang] of [
      ['ភាសាខ្មែរ', 'km'],
      ['English', 'en'],
      ['Tiếng Việt', 'vi'],
    ] as const) {
      await page.getByRole('button', { name: language }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('.digits-big').allTextContents()).toEqual(slip);
    }
    await hotline.settle();
    const { text: signed } = await hotline.post('/local/sign-in', { role: 'supervisor' });
    const { token } = z.object({ token: z.string() }).parse(JSON.parse(signed));
    const path = '/api/staff/figures?from=2021-12-01&to=2021-12-31&by=source';
    const { text: figures } = await hotline.get(path, { authorization: `Bearer ${token}` });
    expect(figures).toContain('"29254"');
  },
);
