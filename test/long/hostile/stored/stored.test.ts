import { expect, inject, test } from 'vitest';
import { startWatchedRun } from '../../watched-run.ts';
import { leadLife } from './lives.ts';
import { visitLinks, visitTicket } from './pages.ts';
import { openPayloads } from './payloads.ts';
import { openWatchedBrowser } from './watched-browser.ts';
import { openWriter } from './writer.ts';

/** The same with each build, so that a failure stays one. */
const seed = 20_211_203;

test('what would run is read by citizen, officer and public, and does nothing', async () => {
  const run = await startWatchedRun(inject('made'));
  const browser = await openWatchedBrowser(new URL(run.url()).origin);
  try {
    const payloads = openPayloads(seed);
    const writer = openWriter(run, payloads);
    const ticket = await leadLife(run, writer);
    expect(writer.refusals).toEqual([]);
    expect(payloads.taken()).toBeGreaterThan(30);
    await visitTicket(browser, ticket);
    await visitLinks(browser, run, ticket);
    const { page } = await browser.watched();
    for (const path of ['/', '/gop-y', '/gop-y.atom']) await browser.visit(page, path);
    expect(browser.seen.wrongs).toEqual([]);
    // a browser that overlooks everything would find every page in order
    await page.setContent('<x9>x</x9>');
    await browser.look(page, 'a page that takes it for markup');
    expect(browser.seen.wrongs.join()).toContain('became markup: <x9>');
  } finally {
    await browser.stop();
    await run.stop();
  }
}, 240_000);
