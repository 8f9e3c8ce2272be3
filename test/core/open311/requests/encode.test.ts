import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  type Open311Content,
  sanitizeOpen311Text,
  toListContent,
  toObjectContent,
  toOpen311Json,
  toOpen311Xml,
} from '../../../../core/open311/requests/encode.ts';
import { readXml } from '../../../support/read/read-xml.ts';
import { anyText } from '../../../support/samples/any-text.ts';

const EncodedText = z.object({ said: z.string().nullable() });
const jsonOf = (text: string) =>
  EncodedText.parse(JSON.parse(toOpen311Json(toObjectContent({ said: text })))).said;
const xmlOf = (text: string) =>
  readXml(toOpen311Xml('root', toObjectContent({ said: text }))).children[0]?.text;

const written = fc.oneof(
  anyText(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('&', '<', '>', '"', "'", ']]>', '&amp;', '\r', '\n', '\t') }),
  fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\u0000', '\u0008', '\u0085', '\uffff') }),
  fc.constantFrom(
    'Phường 7: quán nhậu “Hòa”',
    'សូមជួយផង ភាសាខ្មែរ',
    '😀👩‍👩‍👧‍👦🇻🇳',
    'hoà'.normalize('NFD'),
  ),
);

test('Open311 XML and JSON contain the same text and can always be parsed', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(xmlOf(text)).toBe(sanitizeOpen311Text(text));
      expect(jsonOf(text) ?? '').toBe(sanitizeOpen311Text(text));
    }),
  );
});

test('Open311 text retains lines and symbols and normalizes diacritics', () => {
  const text = 'Đường Điện Biên Phủ\nភាសាខ្មែរ & <b> "x" \'y\' 😀\tcuối';
  expect([xmlOf(text), jsonOf(text)]).toEqual([text, text]);
  expect(xmlOf('hoà'.normalize('NFD'))).toBe('hoà');
  expect(xmlOf('a\r\nb\rc')).toBe('a\nb\nc');
});

test('cleaning Open311 text is idempotent', () => {
  fc.assert(
    fc.property(
      written,
      (text) => sanitizeOpen311Text(sanitizeOpen311Text(text)) === sanitizeOpen311Text(text),
    ),
  );
});

test.each<[string, Open311Content, string, string]>([
  ['an empty list', toListContent('request', []), '<r/>', '[]'],
  ['a list of one value', toListContent('id', ['007']), '<r><id>007</id></r>', '["007"]'],
  ['a null field', toObjectContent({ zipcode: null }), '<r><zipcode/></r>', '{"zipcode":null}'],
  ['an empty string', toObjectContent({ a: '' }), '<r><a/></r>', '{"a":null}'],
  [
    'booleans',
    toObjectContent({ a: true, b: false }),
    '<r><a>true</a><b>false</b></r>',
    '{"a":true,"b":false}',
  ],
  [
    'numbers',
    toObjectContent({ lat: 9.5, order: 1 }),
    '<r><lat>9.5</lat><order>1</order></r>',
    '{"lat":9.5,"order":1}',
  ],
])('Open311 output encodes %s by the Spark convention for JSON', (_, content, xml, json) => {
  expect(toOpen311Xml('r', content)).toBe(`<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`);
  expect(toOpen311Json(content)).toBe(json);
});
