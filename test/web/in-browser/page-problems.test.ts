import { beforeAll, expect, test } from 'vitest';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { findPageProblems } from './page-problems.ts';
import { openSampleWindow, phoneSize, type SampleWindow } from './sample-window.ts';

const contexts = sharedBrowser();
let window: SampleWindow;
beforeAll(async () => {
  window = await openSampleWindow(contexts);
});

const good = samplePage('portal/vi/ticket-lookup/empty');
const views = [
  { ...phoneSize, axe: 'all' },
  { width: 1280, height: 900, axe: 'none' },
] as const;

/** Appends HTML to the main element of a page without problems. */
const withPiece = (piece: string): string => good.replace('</main>', `${piece}</main>`);

test('findPageProblems returns no problems for a correct page', async () => {
  expect(await findPageProblems(window, good, views)).toEqual([]);
});

test.each([
  [
    'content wider than the screen',
    withPiece('<p><svg width="500" height="9"></svg></p>'),
    /at 360 px: the page is \d+ px wide/,
  ],
  [
    'a text with low contrast',
    withPiece('<p><font color="#999999">x</font></p>'),
    /contrast 2\.\d+ of #999999/,
  ],
  [
    'a control that is too low',
    withPiece('<p><a href="/">Trang đầu</a></p>'),
    /at 1280 px: lower than 48 px: <a/,
  ],
  [
    'a style that the security policy blocks',
    withPiece('<p style="color:red">x</p>'),
    /^browser: .*Content Security Policy/,
  ],
  [
    'an event handler that the security policy blocks',
    withPiece('<p onclick="x">x</p>'),
    /^browser: .*Content Security Policy/,
  ],
  ['an accessibility violation', withPiece('<p lang="xx-nonsense">x</p>'), /axe valid-lang/],
  [
    'a call link away from the lower screen edge',
    good.replace('class="reach"', 'class=""'),
    /the call to 1022 ends at \d+ px of 740 px/,
  ],
  [
    'an empty page',
    '<!DOCTYPE html><html lang="vi"><title>x</title><main><h1>x</h1></main></html>',
    /only 1 texts are visible/,
  ],
])('findPageProblems reports %s', async (_, html, problem) => {
  expect(await findPageProblems(window, html, views)).toContainEqual(
    expect.stringMatching(problem),
  );
});
