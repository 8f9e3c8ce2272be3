import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { TicketSearchResponse } from '../../../../../core/contract/staff/supervision/statistics-responses.ts';
import { formatTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { findAxeViolations } from '../../../../support/browser/axe.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

vi.setConfig({ testTimeout: 180_000 });

const hotline = sharedHotline();
const browser = sharedBrowser('each test');

const OverdueLevels = z.object({
  levels: z.array(z.object({ clock: z.string(), count: z.int() })),
});

const signInSupervisor = async () => {
  const { text } = await hotline.post('/local/sign-in', { role: 'supervisor' });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  return { authorization: `Bearer ${token}` };
};

const supervisor = 'Lê Thanh Hà';
const officer = 'Nguyễn Văn Tâm'; // of phường 7

const sit = (name: string, path: string) => openConsolePage({ browser, hotline }, name, { path });

/** Reports in two communes of the district Càng Long and in another district. */
let inDistrict: string[] = [];
let elsewhere = '';
beforeAll(async () => {
  const opened = [];
  for (const areaCode of ['29266', '29269', '29254']) {
    opened.push((await sendReport(hotline, { areaCode, text: `Quán nhạc ồn ${areaCode}` })).code);
  }
  inDistrict = opened.slice(0, 2);
  elsewhere = opened[2] ?? '';
}, 240_000);

const codesOn = async (page: Page): Promise<string[]> =>
  (await page.locator('.ticket-table tbody .code').allTextContents()).toSorted();
const written = (codes: readonly string[]): string[] => codes.map(formatTicketCode).toSorted();

const downloadCsv = async (page: Page): Promise<string[]> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất CSV' }).click();
  const file = await (await download).path();
  return (await readFile(file, 'utf8')).trim().split('\r\n');
};

test('a supervisor opens all P2 tickets of a district from anywhere: search, type, Enter', async () => {
  const { page, complaints } = await sit(supervisor, '/console/figures');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('P2 Càng Long');
  const offer = 'Tất cả phiếu: P2 · Huyện Càng Long (2 phiếu)';
  await page.getByRole('option').first().filter({ hasText: offer }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('2 phiếu', { exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe('?priority=P2&area=844');
  expect(await codesOn(page)).toEqual(written(inDistrict));
  expect(await findAxeViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the list is exported whole, and a saved view with filter and columns is opened from another screen by two keys', async () => {
  const { page } = await sit(supervisor, '/console/tickets?area=844&columns=code,area');
  await page.getByRole('status').getByText('2 phiếu', { exact: true }).waitFor();
  const [head, ...lines] = await downloadCsv(page);
  expect([head, lines.length]).toEqual(['Mã phiếu,Địa bàn', 2]);
  await page.getByRole('button', { name: 'Cách xem đã lưu' }).click();
  await page.getByRole('textbox', { name: 'Tên cách xem' }).fill('Càng Long');
  await page.getByRole('button', { name: 'Lưu cách lọc này' }).click();
  const saved = page.getByRole('link', { name: 'Càng Long', exact: true });
  await saved.waitFor();
  await page.goto(new URL('/console/queue', hotline.url()).href);
  await page.locator('.queue-head').waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Cách xem “Càng Long”').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await page.keyboard.press('1');
  await page.getByRole('status').getByText('2 phiếu', { exact: true }).waitFor();
  expect(await page.getByRole('columnheader').allTextContents()).toEqual(['Mã phiếu', 'Địa bàn']);
});

test('a telephone number typed into the list finds the tickets of its caller and is not in the URL', async () => {
  const reporter = { kind: 'person', phone: '0987 654 321', anonymous: true };
  const { code } = await sendReport(hotline, { reporter });
  const { page } = await sit(supervisor, '/console/queue');
  await page.locator('.queue-head').waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'Mã phiếu, số điện thoại' }).fill('0987654321');
  await page.getByRole('status').getByText('1 phiếu', { exact: true }).waitFor();
  expect(await codesOn(page)).toEqual([formatTicketCode(code)]);
  expect(page.url()).toBe(new URL('/console/tickets', hotline.url()).href);
});

test('an officer sees and counts only the tickets of the own unit', async () => {
  const { page } = await sit(officer, '/console/tickets');
  await page.getByRole('link', { name: formatTicketCode(elsewhere) }).waitFor();
  const shown = await codesOn(page);
  expect(shown).not.toContain(formatTicketCode(inDistrict[0] ?? ''));
  await page.getByRole('status').getByText(`${shown.length} phiếu`, { exact: true }).waitFor();
});

test('the filter for an overdue acknowledgement counts the same tickets as the list of overdue tickets', async () => {
  await sendReport(hotline);
  await hotline.advance('PT61M');
  const authorization = await signInSupervisor();
  const late = await hotline.get('/api/staff/late', authorization);
  const { levels } = OverdueLevels.parse(JSON.parse(late.text));
  const expected = levels
    .filter(({ clock }) => clock === 'acknowledge')
    .reduce((sum, { count }) => sum + count, 0);
  const body = { late: 'acknowledge', isCounted: true, pageSize: 0 };
  const found = await hotline.post('/api/staff/search', body, authorization);
  const { count } = TicketSearchResponse.parse(JSON.parse(found.text));
  expect([count?.total, expected > 0]).toEqual([expected, true]);
});
