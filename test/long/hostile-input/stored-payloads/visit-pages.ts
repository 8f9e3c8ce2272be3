import type { Page } from 'playwright-core';
import type { WatchedRun } from '../../watched-run.ts';
import type { PayloadTicket } from './payload-writer.ts';
import { signInAs } from './sign-in.ts';
import type { WatchedBrowser } from './watched-browser.ts';

/** Public pages that show texts of citizens or administrators. */
const open = [
  ...['/', '/thong-bao', '/hoi-dap', '/an-sinh', '/gop-y', '/hieu-qua', '/open-data', '/bao-chi'],
  ...['/bao-cao', '/bao-cao?dich-vu=violation', '/bao-cao?dich-vu=welfare', '/cach-goi', '/docs'],
  ...['/hieu-qua/linh-vuc', '/hieu-qua/don-vi', '/q/29254', '/tra-cuu', '/tra-cuu/quen-ma'],
];

/** Public feeds and APIs, as a browser displays them when opened directly. */
const feeds = [
  ...['/gop-y.rss', '/gop-y.atom', '/thong-bao.rss', '/open-data/requests.json'],
  ...['/open311/v2/requests.xml?extensions=true', '/open311/v2/services.xml'],
  ...['/open311/v2/servicerequestupdates.xml', '/open311/v2/requests.json'],
];

const linksIn = (page: Page, prefix: string): Promise<string[]> =>
  page
    .locator(`a[href^="${prefix}"]`)
    .evaluateAll((all) =>
      [...new Set(all.map((one) => one.getAttribute('href') ?? ''))].slice(0, 12),
    );

/** Visits the public pages in every language, with all links, in a browser that detects injected scripts. */
export async function visitPortal({ watched, visit }: WatchedBrowser): Promise<void> {
  const { context, page } = await watched();
  for (const lang of ['', '/km', '/en']) {
    for (const path of open) await visit(page, `${lang}${path}`.replace(/(?<=.)\/$/, ''));
  }
  for (const list of ['/thong-bao', '/hoi-dap', '/an-sinh', '/gop-y']) {
    await visit(page, list);
    for (const path of await linksIn(page, `${list}/`)) await visit(page, path);
  }
  for (const path of feeds) await visit(page, path);
  await context.close();
}

/** Visits a ticket's page as its citizen, in a browser that detects injected scripts. */
export async function visitTicket(
  { watched, visit, look }: WatchedBrowser,
  { code, pin }: PayloadTicket,
): Promise<void> {
  const { context, page } = await watched();
  await visit(page, `/tra-cuu?ma=${code}`);
  if (pin !== '') {
    await page.locator('[name=pin]').first().fill(pin);
    await page.locator('[name=pin]').first().press('Enter');
    await page.waitForLoadState();
    await look(page, `ticket ${code}`);
  }
  await context.close();
}

/** Visits a ticket's officer page by every link that was sent, in a browser that detects injected scripts. */
export async function visitLinks(
  { watched, visit }: WatchedBrowser,
  run: WatchedRun,
  { code }: PayloadTicket,
): Promise<void> {
  const sent = (await run.outbox()).filter(({ ticket }) => ticket === code);
  const links = [...new Set(sent.flatMap((one) => one.links))].filter((one) => /\/a\//.test(one));
  const { context, page } = await watched();
  for (const link of links.slice(0, 3)) await visit(page, new URL(link).pathname);
  await context.close();
}

/** Visits a web chat in a browser that detects injected scripts. */
export async function visitChat(
  { watched, visit }: WatchedBrowser,
  origin: string,
  cookie: string,
): Promise<void> {
  const { context, page } = await watched();
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  await visit(page, '/tro-chuyen');
  await context.close();
}

const screens = {
  supervisor: [
    'queue',
    'supervision',
    'publication',
    'figures',
    'audit',
    'queue?unit=UBND_XA:29254',
  ],
  administrator: [
    ...['administration', 'administration?view=history', 'administration?view=members'],
    ...['administration?view=connections', 'administration?view=wording', 'audit', 'queue'],
    ...['announcements', 'articles', 'units', 'topics', 'answer-templates', 'programmes'].map(
      (table) => `administration?table=${table}`,
    ),
  ],
  operator: ['queue', 'desk'],
} as const;

/** Visits every console screen and ticket in a browser that detects injected scripts. */
export async function visitConsole(
  browser: WatchedBrowser,
  origin: string,
  tickets: readonly PayloadTicket[],
): Promise<void> {
  for (const role of ['supervisor', 'administrator', 'operator'] as const) {
    const { context, page } = await browser.watched();
    await signInAs(page, origin, role);
    for (const screen of screens[role]) {
      await browser.visit(page, `/console/${screen}`);
      await page.locator('.rail').waitFor();
      await page.waitForLoadState('networkidle');
      await browser.look(page, `console ${screen}`);
    }
    for (const { code } of role === 'administrator' ? [] : tickets) {
      await browser.visit(page, `/console/tickets/${code}`);
      await page.waitForLoadState('networkidle');
      await browser.look(page, `console ticket ${code}, ${role}`);
    }
    await context.close();
  }
}
