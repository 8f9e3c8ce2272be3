import { describe, expect, test } from 'vitest';
import { samplePages } from './samples/sample-pages.ts';
import { structureProblems } from './structure-problems.ts';

const good = (() => {
  const page = samplePages.find(({ name }) => name === 'portal/vi/ticket-lookup/refused');
  if (!page) throw new Error('There is no such sample');
  return page;
})();

/** Appends HTML to the main element of a correct page. */
const withPiece = (piece: string): string => good.html.replace('</main>', `${piece}</main>`);

describe('structureProblems of a page', () => {
  test.each([
    [
      'a wrong page language',
      good.html.replace('lang="vi"', 'lang="en"'),
      'lang is en instead of vi',
    ],
    [
      'a title without the page’s name',
      good.html.replace(/<title>.*?<\/title>/, '<title>1022</title>'),
      /^the title/,
    ],
    ['no main heading', good.html.replace(/<(\/?)h1/g, '<$1h2'), '0 headings h1 instead of one'],
    ['a skipped heading level', withPiece('<h2>a</h2><h4>b</h4>'), 'h4 follows h2'],
    [
      'no main element',
      good.html.replace(/<(\/?)main/g, '<$1div'),
      '0 elements main instead of one',
    ],
    ['a nav without an accessible name', withPiece('<nav><p>a</p></nav>'), 'a nav has no name'],
    ['a duplicate id', withPiece('<p id="ma">a</p>'), 'the id ma is given twice'],
    ['a link to a missing id', withPiece('<a href="#b">Xuống</a>'), 'nothing has the id b'],
    ['a field without a label', withPiece('<input name="b">'), /^a field has no label/],
    ['a button without a text', withPiece('<button></button>'), /^no text: button/],
    ['a link with a vague text', withPiece('<a href="/">Tại đây</a>'), /^the text says nothing/],
    [
      'an image without an alternative text',
      withPiece('<img src="/a.png">'),
      /^no alternative text/,
    ],
    ['a table without an accessible name', withPiece('<table></table>'), 'a table has no name'],
    ['a table header without scope', withPiece('<table><tr><th>a</th></tr></table>'), /^no scope/],
    ['a script', withPiece('<script src="/assets/x.js"></script>'), /^scripts /],
    ['a style attribute', withPiece('<p style="color:red">a</p>'), 'an attribute style'],
    ['a link to another site', withPiece('<a href="https://b.example">B</a>'), /^leads to https:/],
    [
      'a stylesheet that the security policy does not allow',
      withPiece('<style>p{}</style>'),
      /^the policy has no sha256-/,
    ],
    ['a page that is too large', withPiece(`<p>${'a'.repeat(50_000)}</p>`), /^\d+ bytes$/],
    [
      'no link that calls the hotline',
      good.html.replaceAll('tel:', '/'),
      'no link calls the hotline',
    ],
  ])('structureProblems reports %s', (_, html, problem) => {
    expect(structureProblems({ ...good, html })).toContainEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });
});
