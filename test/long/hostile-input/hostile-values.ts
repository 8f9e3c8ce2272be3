import fc from 'fast-check';
import { anyText } from '../../support/samples/any-text.ts';
import brokenBefore from './texts.json' with { type: 'json' };

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const tooLong = {
  ...{ a: 4001, ă: 30_000, '\u{1f4a3}': 2000, '(a+)+': 500, ' ': 9000, '<': 5000, '&amp;': 3000 },
  ...{ '\n': 5000, 'Đường ': 600, '0': 3000, '٠': 500, ﷺ: 500, 'e\u0301': 300, '👨‍👩‍👧‍👦': 100 },
};
const long = (sign: string, length: number): string => sign.repeat(length);

/** Texts that are known to break programs, and overlong ones. */
const texts: readonly string[] = [
  ...brokenBefore,
  ...['\ud800', '\udfff\ud800', 'a\udc00'],
  ...Object.entries(tooLong).map(([sign, times]) => sign.repeat(times)),
  `${'a'.repeat(50)}!`,
  `${'a'.repeat(200)}@${'b'.repeat(200)}.vn`,
];

/** JSON values with wrong types or extreme numbers, sent where a text is expected. */
const others: readonly unknown[] = [
  ...[null, true, false, 0, -0, -1, 1.5, 1e308, -1e308, 2 ** 53, 2 ** 63, 5e-324],
  ...[[], {}, [[]], [null], [{}], { length: 1e9 }, { toString: 'x' }, { toJSON: 1 }],
  ...[{ constructor: { prototype: { polluted: true } } }, { $ref: '#' }, { '': '' }],
  ...[Array.from({ length: 500 }, () => 'x'), Array.from({ length: 50 }, (_, at) => ({ at }))],
  Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`k${at}`, at])),
];

/** Request bodies that are neither JSON nor a form, or are oversized. */
export const rawBodies: readonly string[] = [
  ...[
    '',
    ' ',
    '{',
    '}',
    '[',
    'null',
    '0',
    '"',
    '"x"',
    'true',
    '[]',
    '{}',
    '{"',
    '{"a":',
    '\ufeff{}',
  ],
  ...[
    '{"a":1,}',
    "{'a':1}",
    '{"a":NaN}',
    '{"a":1e999}',
    '{"a":-}',
    '{"a":"\\ud800"}',
    '{"a":"\\u0000"}',
  ],
  ...['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'],
  ...['{"a":1,"a":2,"a":{}}', deep(2000), `{"a":${deep(20_000)}}`, deep(30_000).slice(0, 30_000)],
  ...[`{"a":"${long('x', 66_000)}"}`, `{"a":${long('9', 20_000)}}`, long('{"a":', 8000)],
  ...['a=1&a=2&a[]=3&a[b]=4', '%', '%=%&&&==&', 'a=%ff%fe', `${long('a=1&', 9000)}`, '=', '&'],
  ...[
    '__proto__=1&constructor=2',
    '<xml/>',
    '\0\0\0\0',
    '\r\n--x\r\n\r\n--x--',
    '--',
    long('--x\r\n', 2000),
  ],
];

export const contentTypes: readonly string[] = [
  ...['', 'application/json', 'application/json; charset=utf-16', 'application/json;charset=x'],
  ...[
    'text/plain',
    'text/html',
    'application/xml',
    'application/x-www-form-urlencoded; charset=gbk',
  ],
  ...['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=x'],
  ...[
    `multipart/form-data; boundary=${long('x', 300)}`,
    'multipart/mixed; boundary="x"',
    'image/jpeg',
  ],
  ...['application/octet-stream', 'application/csp-report', ';', long('a/', 500), 'a/b; c="\\"'],
];

const made = 3000;

/** Returns a source of hostile values: known problem values and random ones. */
export function openHostileValues(seed: number) {
  const text = fc.oneof(
    anyText({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.webUrl(),
    fc.emailAddress(),
    fc.double().map(String),
    fc
      .constantFrom(...texts)
      .chain((known) => fc.string({ maxLength: 5 }).map((end) => known + end)),
  );
  const drawnTexts = fc.sample(text, { seed, numRuns: made });
  const drawnJson = fc.sample(fc.jsonValue({ maxDepth: 3 }), { seed, numRuns: made });
  return { texts: [...texts, ...drawnTexts], json: [...others, ...texts, ...drawnJson] };
}
export type HostileValues = ReturnType<typeof openHostileValues>;
