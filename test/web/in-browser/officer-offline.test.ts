import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { renderSampleOfficerPage } from '../samples/sample-officer.ts';

const contexts = sharedBrowser('each test');
const script = bundleScript('officer');

const link = 'https://1022.travinh.example/a/kS0f_9wQ-4mZ2xT7aB';
const linkPath = new URL(link).pathname;
const answerText = 'Đã kiểm tra lúc 21 giờ, quán đã đóng cửa.';

/** Opens the officer page on a simulated phone whose network can drop, and records the forms that the server receives. */
const aPhone = async () => {
  const context = await contexts.newContext();
  const page: Page = await context.newPage();
  const received: URLSearchParams[] = [];
  let isOnline = true;
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (request.url().endsWith('/assets/officer.js')) {
      return route.fulfill({ body: script, contentType: 'text/javascript' });
    }
    if (request.method() === 'POST') {
      if (new URL(request.url()).pathname !== linkPath) return route.fulfill({ status: 404 });
      if (!isOnline) return route.abort('internetdisconnected');
      received.push(new URLSearchParams(request.postData() ?? ''));
      return route.fulfill({
        body: '<title>x</title><main tabindex="-1">Đã ghi nhận câu trả lời</main>',
        contentType: 'text/html; charset=utf-8',
      });
    }
    return route.fulfill({
      body: renderSampleOfficerPage(),
      contentType: 'text/html; charset=utf-8',
    });
  });
  await page.goto(link);
  const answer = page.locator('textarea[name=text]');
  return {
    page,
    received,
    answer,
    setOnline: (to: boolean) => {
      isOnline = to;
    },
    send: () => page.locator('button[name=action][value=answer]').click(),
  };
};

test('an answer that the officer sends offline stays in the form and is sent later with the same key', async () => {
  const { page, received, answer, setOnline, send } = await aPhone();
  await answer.fill(answerText);
  setOnline(false);
  await send();
  await page.getByText('tự gửi lại khi có mạng').waitFor();
  expect([await answer.inputValue(), received]).toEqual([answerText, []]);
  setOnline(true);
  await page.evaluate('dispatchEvent(new Event("online"))');
  await page.getByText('Đã ghi nhận câu trả lời').waitFor();
  expect(received.map((form) => Object.fromEntries(form))).toEqual([
    expect.objectContaining({
      action: 'answer',
      text: answerText,
      nonce: 'n0nce-n0nce-n0nce-n0nce',
    }),
  ]);
});

test("an officer's unfinished answer survives closing the page, until it is sent", async () => {
  const { page, answer, send } = await aPhone();
  await answer.fill(answerText);
  await page.goto('about:blank');
  await page.goto(link);
  expect(await answer.inputValue()).toBe(answerText);
  await send();
  await page.getByText('Đã ghi nhận câu trả lời').waitFor();
  await page.goto(link);
  expect(await answer.inputValue()).toBe('');
});

test('the script of the officer page is smaller than 8 kB before minification', () => {
  expect(script.length).toBeLessThan(8_000);
});
