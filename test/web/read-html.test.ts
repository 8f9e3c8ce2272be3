import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';

test.each([
  ['an unquoted attribute', '<p title=a>a</p>'],
  ['an unescaped less-than sign', '<p>1 < 2</p>'],
  ['an unescaped ampersand', '<p>a & b</p>'],
  ['an unescaped ampersand in an attribute', '<a href="?a=1&b=2">a</a>'],
  ['a tag that is never closed', '<div><p>a</p>'],
  ['tags closed in the wrong order', '<b><i>a</b></i>'],
  ['an attribute given twice', '<p id="a" id="b">a</p>'],
])('readHtml throws for HTML with %s', (_, document) => {
  expect(() => readHtml(document)).toThrow();
});

test('readHtml returns all elements in document order with the text inside them', () => {
  expect(readHtml('<p id="a">1 <b>&lt;2&gt;</b></p>')).toEqual([
    { tag: 'p', attributes: { id: 'a' }, text: '1 <2>' },
    { tag: 'b', attributes: {}, text: '<2>' },
  ]);
});
