import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { kinds, openCanaries } from './canaries.ts';
import { canaryFinder } from './find-canaries.ts';

const canaries = openCanaries(7);
const place = { flow: 'a flow', field: 'a field' };
for (let others = 0; others < 20; others += 1) canaries.put('name', place);
const values = kinds.map((kind) => ({ kind, value: canaries.put(kind, place) }));
const find = canaryFinder(canaries);

const seenIn = (text: string | Uint8Array): string[] =>
  find(Buffer.from(text)).map(({ canary }) => canary.value);

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

const ways: [string, (value: string) => string | Uint8Array][] = [
  ['as it is', (value) => `{"note":"gọi ${value} nhé"}`],
  ['without accents', plain],
  ['in capitals', (value) => value.toUpperCase()],
  ['decomposed', (value) => value.normalize('NFD')],
  ['in an address', (value) => `/tra-cuu?q=${encodeURIComponent(value)}&x=1`],
  ['in a form', (value) => new URLSearchParams({ value, x: '1' }).toString()],
  [
    'with every sign of it encoded',
    (value) => Buffer.from(value).toString('hex').replace(/../g, '%$&'),
  ],
  [
    'in JSON',
    (value) =>
      JSON.stringify({ value }).replace(
        /[^\x20-\x7e]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
  ],
  [
    'in JSON in JSON',
    (value) =>
      JSON.stringify(
        JSON.stringify({ value }).replace(
          /[^\x20-\x7e]/g,
          (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      ),
  ],
  ['in HTML', (value) => value.replace(/[^\x20-\x7e]/g, (sign) => `&#${sign.charCodeAt(0)};`)],
  ['in base64', (value) => `token=${Buffer.from(`to ${value}`).toString('base64')};`],
  [
    'in base64 behind other signs',
    (value) => `/a/x${Buffer.from(`{"p":"${value}"}`).toString('base64url')}`,
  ],
  [
    'in base64 of base64',
    (value) => Buffer.from(Buffer.from(value).toString('base64')).toString('base64'),
  ],
  ['in hexadecimal', (value) => `0x${Buffer.from(value).toString('hex')}`],
  ['packed', (value) => gzipSync(`{"message":"${value}"}`)],
  ['packed and in base64', (value) => JSON.stringify({ data: gzipSync(value).toString('base64') })],
  ['in two bytes a sign', (value) => Buffer.from(value, 'utf16le')],
  ['as a hash without a key', (value) => createHash('sha256').update(value).digest('hex')],
];

test.each(ways)('every kind of value is found %s', (_, write) => {
  expect(values.map(({ value }) => seenIn(write(value)))).toEqual(
    values.map(({ value }) => [value]),
  );
});

test.each([
  ['with the code of the country', (phone: string) => `+84${phone.slice(1)}`],
  ['without its first digit', (phone: string) => phone.slice(1)],
  [
    'as people write it',
    (phone: string) => `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`,
  ],
  ['with dots', (phone: string) => `${phone.slice(0, 3)}.${phone.slice(3, 6)}.${phone.slice(6)}`],
  [
    'as a hash of the form that is stored',
    (phone: string) =>
      createHash('sha1')
        .update(`+84${phone.slice(1)}`)
        .digest('base64url'),
  ],
])('a number is found %s', (_, write) => {
  const phone = values.find(({ kind }) => kind === 'phone')?.value ?? '';
  expect(seenIn(write(phone))).toEqual([phone]);
});

test('what was put nowhere is not found, however alike it is', () => {
  const stranger = openCanaries(8);
  const others = kinds.map((kind) => stranger.put(kind, place));
  const never = values.map(({ kind, value }) =>
    kind === 'phone' ? value.replace(/...$/, '999') : '',
  );
  expect([...others, ...never].flatMap(seenIn)).toEqual([]);
});
