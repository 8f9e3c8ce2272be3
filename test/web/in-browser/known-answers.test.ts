import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findAxeViolations } from '../../support/browser/axe.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import { buildPublication } from '../samples/sample-open-pages.ts';
import { goOn, openReportForm } from './open-report-form.ts';

const contexts = sharedBrowser('each test');
const published = [
  buildPublication({
    ...{ service: 'violation', topic: 'VP01', areaName: 'Xã Long Đức', reportCount: 6 },
    ...{ title: 'Karaoke ở chợ Long Đức', publishedAt: openingMorning },
  }),
];
const text = 'Quán ở xã Long Đức hát karaoke tới khuya, tụ tập hơn 20 người nhậu';

const openHome = async (hasScript = true) => {
  const form = await openReportForm(contexts, { published, hasScript });
  await form.page.goto('https://1022.test/');
  form.paths.length = 0;
  return form;
};

const findNote = (page: Page) => page.getByText('6 người đã báo việc này');

describe('answers about a known issue', () => {
  test('are shown while the citizen writes, without sending the text', async () => {
    const { page, paths } = await openHome();
    await page.locator('textarea').fill('Quán này hát karaoke tới khuya');
    await page.waitForTimeout(1200);
    expect(paths).toEqual([]);
    await page.locator('textarea').fill(text);
    await findNote(page).waitFor();
    expect(paths).toEqual(['/api/areas', '/api/known-answers?area=29263']);
    const link = page.getByRole('link', { name: 'Đọc câu trả lời đã có' });
    expect(await link.getAttribute('href')).toMatch(`/gop-y/${published[0]?.id}`);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  test('disappear when the text names another commune', async () => {
    const { page } = await openHome();
    await page.locator('textarea').fill(text);
    await findNote(page).waitFor();
    await page.locator('textarea').fill('Quán ở xã Hiệp Mỹ Tây hát karaoke tới khuya');
    await findNote(page).waitFor({ state: 'detached' });
  });

  test('are shown at the next step without JavaScript', async () => {
    const { page } = await openHome(false);
    await page.locator('textarea').fill(text);
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('.tell .pair button').first().click(),
    ]);
    expect(await findNote(page).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Theo dõi' }).isVisible()).toBe(false);
    await goOn(page);
    await goOn(page);
    expect(await page.locator('[name=step]').inputValue()).toBe('sender');
    expect(await findNote(page).isVisible()).toBe(true);
  });

  test('can be followed on the device instead of reporting', async () => {
    const { page } = await openHome();
    await page.locator('textarea').fill(text);
    await page.getByRole('button', { name: 'Theo dõi' }).click();
    expect(await page.getByText('Đang theo dõi').isVisible()).toBe(true);
    const stored = await page.evaluate("localStorage.getItem('phan-anh-cua-toi')");
    expect(new URLSearchParams(String(stored)).get(published[0]?.id ?? '')).toMatch(
      / Karaoke ở chợ/,
    );
  });
});
