import { beforeAll, expect, test } from 'vitest';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { renderSampleOfficerPage } from '../samples/sample-officer.ts';
import { renderSampleReportStep } from '../samples/sample-portal.ts';
import { openSampleWindow, phoneSize, type SampleWindow } from './sample-window.ts';

const contexts = sharedBrowser();
let window: SampleWindow;
beforeAll(async () => {
  window = await openSampleWindow(contexts);
});

test.each([
  ['a step of a report', renderSampleReportStep('vi', { service: 'health', step: 'sender' })],
  ['the officer’s page', renderSampleOfficerPage()],
])('every control on %s has a visible outline when focused', async (_, html) => {
  const { page, show } = window;
  await show(html, { width: 1280, height: 740 });
  const stops = await page
    .locator(
      'a, summary, button:not([tabindex="-1"]), select, textarea, input[type=text], input[type=tel], input[type=email]',
    )
    .filter({ visible: true })
    .count();
  expect(stops).toBeGreaterThan(4);
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(`(() => {
      const { activeElement: at } = document;
      return getComputedStyle(at.matches('.option > input') ? at.nextElementSibling : at).outline;
    })()`);
    expect(outline).toMatch(/ 3px$|3px solid/);
  }
});

test("the report form asks for the sender's name only when the report is not anonymous", async () => {
  const { page, show } = window;
  await show(renderSampleReportStep('vi', { service: 'violation', step: 'sender' }), phoneSize);
  expect(await page.locator('#name').isVisible()).toBe(false);
  await page.locator('label[for=anonymous-unknown]').click();
  expect(await page.locator('#name').isVisible()).toBe(true);
});

test("following a link in a form's error summary focuses the linked field", async () => {
  const { page, show } = window;
  const errors = [{ field: 'phone', message: 'Số điện thoại không đúng.' }];
  const values = { phone: 'b' };
  await show(
    renderSampleReportStep('vi', { service: 'welfare', step: 'sender', values, errors }),
    phoneSize,
  );
  await page.getByRole('link', { name: 'Số điện thoại không đúng.' }).click();
  expect(await page.evaluate('document.querySelector(":target").id')).toBe('phone');
  const { y = 0 } = (await page.locator('#phone').boundingBox()) ?? {};
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(690);
});
