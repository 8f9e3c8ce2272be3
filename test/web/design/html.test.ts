import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  html,
  renderAttributes,
  renderHtml,
  renderStyleElement,
} from '../../../web/design/view/html.ts';
import { anyText } from '../../support/samples/any-text.ts';
import { readHtml } from '../read-html.ts';

const nasty = fc.oneof(
  anyText(),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', '=', ' ', 'a', ';', '\u1ee7') }),
  fc.constantFrom('</p><script>alert(1)</script>', '" onload="x', "' autofocus '", '&lt;', '<!--'),
);
const visible = nasty.filter((text) => !text.includes('\r') && text.length > 0);

describe('interpolation by the html template tag', () => {
  test('text interpolated by the html tag is parsed back unchanged from elements and attributes', () => {
    fc.assert(
      fc.property(visible, (text) => {
        const [paragraph] = readHtml(renderHtml(html`<p title="${text}">${text}</p>`));
        expect(paragraph).toEqual({ tag: 'p', attributes: { title: text }, text });
      }),
    );
  });

  test('text interpolated by the html tag contains no character that starts a tag, attribute or entity', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const made = renderHtml(html`${text}`);
        expect(made).not.toMatch(/[<>"']/);
        expect(made.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
    );
  });

  test('the html tag escapes texts in lists, and renderAttributes escapes attribute values', () => {
    fc.assert(
      fc.property(fc.array(visible), visible, (texts, title) => {
        const [list] = readHtml(renderHtml(html`<ul${renderAttributes({ title })}>${texts}</ul>`));
        expect(list).toEqual({ tag: 'ul', attributes: { title }, text: texts.join('') });
      }),
    );
  });

  test('the html tag does not escape nested fragments of the html tag again', () => {
    const inner = html`<b>${'a & b'}</b>`;
    expect(renderHtml(html`<p>${[[inner], html`<i>${inner}</i>`]}</p>`)).toBe(
      '<p><b>a &amp; b</b><i><b>a &amp; b</b></i></p>',
    );
  });

  test('the html tag renders undefined, false and empty values as nothing and 0 as text', () => {
    expect(renderHtml(html`<p>${undefined}${false}${''}${0}${[]}</p>`)).toBe('<p>0</p>');
  });
});

test('renderAttributes renders a boolean attribute only when the value is true', () => {
  const made = html`<input${renderAttributes({ checked: true, disabled: false, id: undefined, min: 0 })}>`;
  expect(renderHtml(made)).toBe('<input checked min="0">');
});

test('renderStyleElement rejects CSS that could close the style element', () => {
  expect(() => renderStyleElement('a{}</style><script>')).toThrow('must not contain');
});
