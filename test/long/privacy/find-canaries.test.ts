import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openCanaries, personalDataKinds } from './canaries.ts';
import { createCanaryFinder } from './find-canaries.ts';

const canaries = openCanaries(7);
const place = { flow: 'a flow', field: 'a field' };
for (let others = 0; others < 20; others += 1) canaries.put('name', place);
const values = personalDataKinds.map((kind) => ({ kind, value: canaries.put(kind, place) }));
const find = createCanaryFinder(canaries);

const seenIn = (text: string | Uint8Array): string[] =>
  find(Buffer.from(text)).map(({ canary }) => canary.value);

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

const encodings: [string, (value: string) => string | Uint8Array][] = [
  ['in plain JSON', (value) => `{"note":"gọi ${value} nhé"}`],
  ['without diacritics', plain],
  ['in capital letters', (value) => value.toUpperCase()],
  ['in decomposed Unicode', (value) => value.normalize('NFD')],
  ['in a URL', (value) => `/tra-cuu?q=${encodeURIComponent(value)}&x=1`],
  ['in a URL-encoded form', (value) => new URLSearchParams({ value, x: '1' }).toString()],
  [
    'with every character percent-encoded',
    (value) => Buffer.from(value).toString('hex').replace(/../g, '%$&'),
  ],
  [
    'in escaped JSON',
    (value) =>
      JSON.stringify({ value }).replace(
        /[^\x20-\x7e]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
  ],
  [
    'in JSON nested in JSON',
    (value) =>
      JSON.stringify(
        JSON.stringify({ value }).replace(
          /[^\x20-\x7e]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      ),
  ],
  [
    'in escaped HTML',
    (value) => value.replace(/[^\x20-\x7e]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  ],
  ['in Base64', (value) => `token=${Buffer.from(`to ${value}`).toString('base64')};`],
  [
    'in Base64 after other characters',
    (value) => `/a/x${Buffer.from(`{"p":"${value}"}`).toString('base64url')}`,
  ],
  [
    'in doubly encoded Base64',
    (value) => Buffer.from(Buffer.from(value).toString('base64')).toString('base64'),
  ],
  ['in hexadecimal', (value) => `0x${Buffer.from(value).toString('hex')}`],
  ['compressed with gzip', (value) => gzipSync(`{"message":"${value}"}`)],
  [
    'compressed with gzip and in Base64',
    (value) => JSON.stringify({ data: gzipSync(value).toString('base64') }),
  ],
  ['in UTF-16', (value) => Buffer.from(value, 'utf16le')],
  ['as a plain hash', (value) => createHash('sha256').update(value).digest('hex')],
];

test.each(encodings)('createCanaryFinder finds all planted personal data %s', (_, write) => {
  expect(values.map(({ value }) => seenIn(write(value)))).toEqual(
    values.map(({ value }) => [value]),
  );
});

test.each([
  ['with the country code', (phone: string) => `+84${phone.slice(1)}`],
  ['without the leading zero', (phone: string) => phone.slice(1)],
  ['with spaces', (phone: string) => `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`],
  ['with dots', (phone: string) => `${phone.slice(0, 3)}.${phone.slice(3, 6)}.${phone.slice(6)}`],
  [
    'as a plain hash of its stored form',
    (phone: string) =>
      createHash('sha1')
        .update(`+84${phone.slice(1)}`)
        .digest('base64url'),
  ],
])('createCanaryFinder finds a planted telephone number %s', (_, write) => {
  const phone = values.find(({ kind }) => kind === 'phone')?.value ?? '';
  expect(seenIn(write(phone))).toEqual([phone]);
});

test('createCanaryFinder ignores values that only resemble the planted personal data', () => {
  const stranger = openCanaries(8);
  const others = personalDataKinds.map((kind) => stranger.put(kind, place));
  const never = values.map(({ kind, value }) =>
    kind === 'phone' ? value.replace(/...$/, '999') : '',
  );
  expect([...others, ...never].flatMap(seenIn)).toEqual([]);
});
