import { describe, expect, test } from 'vitest';
import { proseOfPage, proseOfSource } from './extract-prose.ts';

const textsOf = (source: string, file = 'a.ts') =>
  proseOfSource(file, source).map(({ line, text }) => `${line}: ${text.trim()}`);

describe('proseOfSource extracts comments and test titles from source files', () => {
  test('proseOfSource returns line and block comments with their line numbers', () => {
    expect(textsOf('// one\nconst a = 1; // two\n/**\n * three\n */')).toEqual([
      '1: // one',
      '2: // two',
      '3: /**',
      '4: * three',
      '5: */',
    ]);
  });

  test('proseOfSource finds no comments in strings, templates and regular expressions', () => {
    const source =
      "const a = 'http://a'; const b = `//$" + '{a}/* no */`; const c = /\\/\\/ no/; // yes';
    expect(textsOf(source)).toEqual(['1: // yes']);
  });

  test('proseOfSource finds no comments in JSX text', () => {
    expect(textsOf('const a = <p>http://a {/* yes */}</p>;', 'a.tsx')).toEqual(['1: /* yes */']);
  });

  test('proseOfSource returns the titles of tests and describe blocks, but no other string literals', () => {
    const source =
      "describe('a', () => {\n  test.each([1])('b', () => {\n    run('c');\n  });\n});";
    expect(textsOf(source)).toEqual(['1: a', '2: b']);
  });

  test('proseOfSource omits code in backticks', () => {
    expect(textsOf('// calls `told` twice')).toEqual(['1: // calls   twice']);
  });
});

describe('proseOfPage extracts text from Markdown pages', () => {
  test('proseOfPage omits code blocks, inline code and URLs, and returns correct line numbers', () => {
    const page = '# A `told` page\n```sh\ntold\n```\nSee [it](told.md).';
    expect(proseOfPage('a.md', page)).toEqual([
      { file: 'a.md', line: 1, text: '# A   page' },
      { file: 'a.md', line: 5, text: 'See [it].' },
    ]);
  });
});
