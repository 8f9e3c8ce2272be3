import fc from 'fast-check';

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const long = (sign: string, length: number): string => sign.repeat(length);

/** Texts that have broken programs before. */
const texts: readonly string[] = [
  ...['', ' ', '\0', '\u0000\u0001\u001f', '\r\nSet-Cookie: a=b', '\r\n\r\n<script>', '\u2028\u2029'],
  ...['\ud800', '\udfff\ud800', '\ufeff', '\u202e123', '\u200b\u200d\u2060', 'e\u0301'.repeat(300)],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'],
  ...['null', 'undefined', 'NaN', 'true', '[object Object]', '-0', '1e309', '9007199254740993'],
  ...['0x10', '1_000', '٣', '½', '１２３', '-1', '99999999999999999999999', '1.7976931348623157e308'],
  ...['../../../../etc/passwd', '..%2f..%2f', '%00', '%', '%zz', '....//', 'C:\\windows', '//host/x'],
  ...['http://169.254.169.254/latest/meta-data/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::1]/'],
  ...['file:///etc/passwd', 'gopher://127.0.0.1:25/', 'javascript:alert(1)', 'data:text/html,x'],
  ...["' OR '1'='1", '"; DROP TABLE tickets; --', '{"$gt":""}', '${7*7}', '{{7*7}}', '#{7*7}', '<%= 7*7 %>'],
  ...['$(id)', '`id`', '| id', '; id', '() { :;}; id', '%n%s%x', '*)(uid=*))(|(uid=*', '<!--#exec cmd="id"-->'],
  ...['<script>alert(1)</script>', '"><svg onload=alert(1)>', "'-alert(1)-'", '<![CDATA[x]]>', ']]>'],
  ...['<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', "=cmd|'/c calc'!A0", '=HYPERLINK("http://x")'],
  ...['T#', 'B#published', 'R#', 'A', 'D#directory', 'V#audit', '#', 'T#0000000000#A'],
  ...['2021-02-30', '0000-00-00', '+275760-09-13', '9999-12-31T23:59:60Z', '2021-12-03T25:00', 'PT1H'],
  ...['a@b', 'a@b.c\r\nBcc: x@y.z', '"a b"@c.d', '+84', '+84912345678', '0912345678;ext=1', '١٢٣'],
  ...[long('a', 4001), long('ă', 30_000), long('\u{1f4a3}', 2000), long('(a+)+', 500), long(' ', 9000)],
  ...[long('<', 5000), long('&amp;', 3000), long('\n', 5000), `${long('a', 200)}@${long('b', 200)}.vn`],
  ...['a'.repeat(50) + '!', 'Đường '.repeat(600), '0'.repeat(3000), '٠'.repeat(500), 'ﷺ'.repeat(500)],
  ...['Ⅷ', 'ſ', 'İ', 'ß', 'ﬁ', 'K', 'ក្រុង', 'à̖̗̘̙'.repeat(50), '👨‍👩‍👧‍👦'.repeat(100)],
];

/** What is no text where one is due, and what no program should meet. */
const others: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 63, 5e-324],
  ...[[], {}, [[]], [null], [{}], { length: 1e9 }, { toString: 'x' }, { toJSON: 1 }, { then: 'x' }],
  ...[{ constructor: { prototype: { polluted: true } } }, { $ref: '#' }, { '': '' }],
  ...[Array.from({ length: 500 }, () => 'x'), Array.from({ length: 50 }, (_, at) => ({ at }))],
  Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`k${at}`, at])),
];

/** Bodies that are no JSON, no form, or more than either should be. */
export const rawBodies: readonly string[] = [
  ...['', ' ', '{', '}', '[', 'null', '0', '"', '"x"', 'true', '[]', '{}', '{"', '{"a":', '\ufeff{}'],
  ...['{"a":1,}', "{'a':1}", '{"a":NaN}', '{"a":1e999}', '{"a":-}', '{"a":"\\ud800"}', '{"a":"\\u0000"}'],
  ...['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'],
  ...['{"a":1,"a":2,"a":{}}', deep(2000), `{"a":${deep(20_000)}}`, deep(30_000).slice(0, 30_000)],
  ...[`{"a":"${long('x', 66_000)}"}`, `{"a":${long('9', 20_000)}}`, long('{"a":', 8000)],
  ...['a=1&a=2&a[]=3&a[b]=4', '%', '%=%&&&==&', 'a=%ff%fe', `${long('a=1&', 9000)}`, '=', '&'],
  ...['__proto__=1&constructor=2', '<xml/>', '\0\0\0\0', '\r\n--x\r\n\r\n--x--', '--', long('--x\r\n', 2000)],
];

export const contentTypes: readonly string[] = [
  ...['', 'application/json', 'application/json; charset=utf-16', 'application/json;charset=x'],
  ...['text/plain', 'text/html', 'application/xml', 'application/x-www-form-urlencoded; charset=gbk'],
  ...['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x'],
  ...[`multipart/form-data; boundary=${long('x', 300)}`, 'multipart/mixed; boundary="x"', 'image/jpeg'],
  ...['application/octet-stream', 'application/csp-report', ';', long('a/', 500), 'a/b; c="\\"'],
];

/** How many of a kind are made at a time. */
const made = 3000;

/** Values of all kinds: those that have broken programs, and as many as are wanted that chance has made. */
export const openValues = (seed: number) => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.webUrl(),
    fc.emailAddress(),
    fc.double().map(String),
    fc.constantFrom(...texts).chain((known) => fc.string({ maxLength: 5 }).map((end) => known + end)),
  );
  const drawnTexts = fc.sample(text, { seed, numRuns: made });
  const drawnJson = fc.sample(fc.jsonValue({ maxDepth: 3 }), { seed, numRuns: made });
  return { texts: [...texts, ...drawnTexts], json: [...others, ...texts, ...drawnJson] };
};
export type Values = ReturnType<typeof openValues>;
