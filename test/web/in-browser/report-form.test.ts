import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findAxeViolations } from '../../support/browser/axe.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { newProvinceDay } from '../../support/directory/test-directory.ts';
import { goOn, openPlaceStep, openReportForm } from './open-report-form.ts';

const contexts = sharedBrowser('each test');

const insideCommune = { latitude: 9.9934, longitude: 106.2034, accuracy: 20 };
const onRiver = { latitude: 9.75, longitude: 106.1, accuracy: 20 };
const outsideProvince = { latitude: 10.03, longitude: 105.78, accuracy: 20 };

/** Opens the place step on a phone and presses “Vị trí của tôi”. */
const locate = async (options: Parameters<typeof openReportForm>[1]) => {
  const form = await openReportForm(contexts, options);
  await openPlaceStep(form.page);
  form.paths.length = 0;
  await form.page.getByRole('button', { name: 'Vị trí của tôi' }).click();
  const status = form.page.locator('[data-position] [role=status]');
  await status.filter({ hasNotText: /^$|Đang tìm/ }).waitFor();
  return { ...form, status };
};

const listAnswers = (page: Page) => page.locator('.answers button').allTextContents();
const addressOn = (page: Page) => page.locator('#place').inputValue();

describe('the position of the device', () => {
  test('proposes the commune, which is selected only after the citizen confirms it', async () => {
    const { page, status, paths } = await locate({ position: insideCommune, on: newProvinceDay });
    expect(await status.textContent()).toBe('Xã Càng Long, đúng không?');
    expect(await page.locator('[name=areaCode]').count()).toBe(0);
    expect(paths).toEqual(['/api/areas/boundaries']);
    await page.getByRole('button', { name: 'Đúng' }).click();
    expect(await status.textContent()).toMatch(/^Đã chọn Xã Càng Long\./);
    expect(await addressOn(page)).toBe('Vị trí: 9.9934, 106.2034');
    await goOn(page);
    expect(await page.locator('[name=areaCode]').inputValue()).toBe('29266');
    expect(await page.locator('[name=step]').inputValue()).toBe('text');
  });

  test('is removed when the citizen reports about another place', async () => {
    const { page } = await locate({ position: insideCommune, on: newProvinceDay });
    await page.getByRole('button', { name: 'Không, ở nơi khác' }).click();
    expect(await addressOn(page)).toBe('');
    expect(await page.locator('[name=areaCode]').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.id')).toBe('areaQuery');
  });

  test('proposes the communes at the position that existed before the merger if the day is earlier', async () => {
    const { page, status } = await locate({ position: insideCommune });
    expect(await status.textContent()).toBe('Quý vị đang ở nơi nào?');
    const answers = await listAnswers(page);
    expect(answers[0]).toBe('Thị trấn Càng Long, Huyện Càng Long');
    expect(answers.at(-1)).toBe('Không, ở nơi khác');
    await page.locator('.answers button').first().click();
    expect(await page.locator('#areaQuery').inputValue()).toBe(answers[0]);
    expect(await page.locator('input[name=areaCode]').inputValue()).toBe('29266');
  });

  test('is written into the address even if the boundaries cannot be loaded', async () => {
    const form = await openReportForm(contexts, { position: insideCommune });
    await openPlaceStep(form.page);
    await form.page.route('**/api/areas/boundaries', (route) => route.abort());
    await form.page.getByRole('button', { name: 'Vị trí của tôi' }).click();
    await form.page.getByText('Đã ghi vị trí vào ô địa chỉ').waitFor();
    expect(await addressOn(form.page)).toBe('Vị trí: 9.9934, 106.2034');
    expect(await listAnswers(form.page)).toEqual([]);
  });
});

describe('a device position outside all communes', () => {
  test('proposes the nearest commune with its distance, and can be corrected', async () => {
    const { page, status } = await locate({ position: onRiver, on: newProvinceDay });
    expect(await status.textContent()).toMatch(
      /^Vị trí này không thuộc xã, phường nào của khu vực Trà Vinh\. Nơi gần nhất cách khoảng 900\sm\. Xã Phong Thạnh, đúng không\?$/,
    );
    await page.getByRole('button', { name: 'Không, ở nơi khác' }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('areaQuery');
  });

  test.each([
    ['outside of the area', outsideProvince, /^Vị trí này ở ngoài Trà Vinh/, /^Vị trí: 10/],
    ['that is too uncertain', { ...insideCommune, accuracy: 3500 }, /chưa đủ chính xác/, /^$/],
  ])('%s proposes no commune', async (_, position, text, address) => {
    const { page, status } = await locate({ position });
    expect(await status.textContent()).toMatch(text);
    expect(await addressOn(page)).toMatch(address);
    expect(await listAnswers(page)).toEqual([]);
  });
});

describe.each([
  ['', 'vi'],
  ['/km', 'km'],
  ['/en', 'en'],
])('error pages of the report form below %s/', (prefix) => {
  test('have the focus on the error summary and no accessibility violation', async () => {
    const { page } = await openReportForm(contexts);
    await openPlaceStep(page, prefix);
    await page.locator('#areaQuery').fill('long');
    await goOn(page);
    expect(await page.evaluate('document.activeElement.className')).toBe('summary');
    expect(await page.locator('[name=areaCode]:checked').count()).toBe(0);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.locator('[name=areaCode]').first().check();
    await goOn(page);
    await page.locator('textarea').fill('Nhà tôi hết gạo');
    await goOn(page);
    await page.locator('#kind-business').check();
    await page.locator('#anonymous-unknown').check();
    await page.locator('#taxNumber').fill('0100047517');
    await goOn(page);
    expect(await page.evaluate('document.activeElement.className')).toBe('summary');
    expect(await findAxeViolations(page)).toEqual([]);
  });
});

test('the report form shows how many characters of the text are left or too many', async () => {
  const { page } = await openReportForm(contexts);
  await openPlaceStep(page);
  await goOn(page);
  const note = page.locator('#text-length');
  expect(await note.textContent()).toBe('Tối đa 4.000 ký tự.');
  await page.locator('textarea').fill('a\nb');
  expect(await note.textContent()).toBe('Còn 3.996 ký tự.');
  expect(await note.getAttribute('aria-live')).toBe('off');
  await page.locator('textarea').fill('a'.repeat(4001));
  expect(await note.textContent()).toBe('Vượt quá 1 ký tự.');
  expect(await note.getAttribute('aria-live')).toBe('polite');
});

test('the sender step asks for name and tax number of a business only if they will be sent', async () => {
  const { page } = await openReportForm(contexts, { hasScript: false });
  await openPlaceStep(page);
  await goOn(page);
  await page.locator('textarea').fill('Nhà tôi hết gạo');
  await goOn(page);
  const isAsked = () =>
    Promise.all(['#businessName', '#taxNumber'].map((id) => page.locator(id).isVisible()));
  await page.locator('#anonymous-unknown').check();
  expect(await isAsked()).toEqual([false, false]);
  await page.locator('#kind-business').check();
  expect(await isAsked()).toEqual([true, true]);
  await page.locator('#anonymous').check();
  expect(await isAsked()).toEqual([false, false]);
  expect(await page.locator('#name').isVisible()).toBe(false);
  await page.locator('#anonymous-unknown').check();
  await page.locator('#kind').check();
  expect(await isAsked()).toEqual([false, false]);
});
