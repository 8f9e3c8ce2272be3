import type { Page } from 'playwright-core';

/** Test accounts of the local sign-in page, by role. */
const people = {
  operator: 'Sơn Thị Lan',
  supervisor: 'Lê Thanh Hà',
  administrator: 'Phạm Hoàng Nam',
} as const;

export async function signInAs(
  page: Page,
  origin: string,
  role: keyof typeof people,
): Promise<void> {
  await page.goto(new URL('/console/queue', origin).href);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name: people[role] }).click();
  const code = page.getByRole('button', { name: 'Dùng mã này' }); // shown to accounts with a second factor
  await code.or(page.locator('.rail')).waitFor();
  if (await code.isVisible()) await code.click();
  await page.locator('.rail').waitFor();
}
