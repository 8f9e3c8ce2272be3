import { describe, expect, test } from 'vitest';
import { samplePages } from './sample-pages.ts';
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
    ['another language', good.html.replace('lang="vi"', 'lang="en"'), 'lang is en instead of vi'],
    ['a bare title', good.html.replace(/<title>.*?<\/title>/, '<title>1022</title>'), /^the title/],
    ['no main heading', good.html.replace(/<(\/?)h1/g, '<$1h2'), '0 headings h1 instead of one'],
    ['a skipped level', withPiece('<h2>a</h2><h4>b</h4>'), 'h4 follows h2'],
    ['no main part', good.html.replace(/<(\/?)main/g, '<$1div'), '0 elements main instead of one'],
    ['a nav without a name', withPiece('<nav><p>a</p></nav>'), 'a nav has no name'],
    ['an id twice', withPiece('<p id="ma">a</p>'), 'the id ma is given twice'],
    ['a reference to nothing', withPiece('<a href="#b">Xuống</a>'), 'nothing has the id b'],
    ['a field without a label', withPiece('<input name="b">'), /^a field has no label/],
    ['a button without a text', withPiece('<button></button>'), /^no text: button/],
    ['a vague link', withPiece('<a href="/">Tại đây</a>'), /^the text says nothing/],
    ['an image without a text', withPiece('<img src="/a.png">'), /^no alternative text/],
    ['a table without a name', withPiece('<table></table>'), 'a table has no name'],
    ['a head without scope', withPiece('<table><tr><th>a</th></tr></table>'), /^no scope/],
    ['a script', withPiece('<script src="/assets/x.js"></script>'), /^scripts /],
    ['a style of its own', withPiece('<p style="color:red">a</p>'), 'an attribute style'],
    ['an outside address', withPiece('<a href="https://b.example">B</a>'), /^leads to https:/],
    ['an unknown stylesheet', withPiece('<style>p{}</style>'), /^the policy has no sha256-/],
    ['too much', withPiece(`<p>${'a'.repeat(50_000)}</p>`), /^\d+ bytes$/],
    ['no call', good.html.replaceAll('tel:', '/'), 'no link calls the hotline'],
  ])('structureProblems reports %s', (_, html, problem) => {
    expect(structureProblems({ ...good, html })).toContainEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });
});
