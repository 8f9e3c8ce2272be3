import { beforeAll, expect, test } from 'vitest';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { renderSampleOfficerPage } from '../samples/sample-officer.ts';
import { renderSampleReportStep } from '../samples/sample-report-steps.ts';
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

/** Returns the focused control if the bar with the call link covers a part of it, otherwise an empty text. */
const coveredFocus = `(() => {
  const { activeElement: at } = document;
  const control = at.matches('.option > input') ? at.nextElementSibling : at;
  const bar = document.querySelector('.reach');
  const isCovered = control.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1;
  const isControl = at !== document.body && !bar.contains(at);
  return isControl && isCovered ? at.outerHTML.slice(0, 100) : '';
})()`;

test.each([
  ['vi', { ...phoneSize, height: 740 }],
  ['km', { ...phoneSize, height: 560 }],
] as const)(
  'the bar with the call link covers no focused control of the report form in %s on a phone of %o',
  async (lang, size) => {
    const { page, show } = window;
    const values = { anonymous: '', kind: 'business' };
    await show(renderSampleReportStep(lang, { service: 'health', step: 'sender', values }), size);
    const covered: unknown[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      covered.push(await page.evaluate(coveredFocus));
    }
    expect(covered.filter((one) => one !== '')).toEqual([]);
  },
);

test('the bar with the call link is not pinned on screens of low height', async () => {
  const { page, show } = window;
  const html = renderSampleReportStep('vi', { service: 'health', step: 'sender' });
  for (const [height, position] of [
    [740, 'fixed'],
    [320, 'static'],
  ] as const) {
    await show(html, { width: 640, height });
    const found = await page.evaluate(
      'getComputedStyle(document.querySelector(".reach")).position',
    );
    expect([height, found]).toEqual([height, position]);
  }
});
