import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAllowedWebhookUrl } from '../../../core/events/webhook-url.ts';

const abroad = { mayCallLocalhost: false };

test.each([
  'https://mot-cua.travinh.gov.vn/su-kien',
  'https://mot-cua.travinh.gov.vn:443/su-kien?nguon=1022',
  'https://đơn-vị.vn/',
])('isAllowedWebhookUrl accepts %s', (url) => {
  expect(isAllowedWebhookUrl(url, abroad)).toBe(true);
});

test.each([
  ['plain HTTP', 'http://mot-cua.travinh.gov.vn/'],
  ['another port', 'https://mot-cua.travinh.gov.vn:8443/'],
  ['an IPv4 address', 'https://10.0.0.1/'],
  ['the address of the instance metadata service', 'https://169.254.169.254/latest/'],
  ['an IPv4 address as a single number', 'https://2130706433/'],
  ['an IPv4 address in hexadecimal', 'https://0x7f.1/'],
  ['an IPv6 address', 'https://[::1]/'],
  ['localhost', 'https://localhost/'],
  ['localhost with a trailing dot', 'https://localhost./'],
  ['a host name without a domain', 'https://intranet/'],
  ['a private host name', 'https://db.internal/'],
  ['a private host name in capitals', 'https://DB.Internal/'],
  ['a user name and password', 'https://a:b@mot-cua.travinh.gov.vn/'],
  ['another scheme', 'file:///etc/passwd'],
  ['a cluster-internal host name', 'https://kubernetes.default.svc/'],
  ['a backslash that the URL parser turns into a slash', 'https://mot-cua.vn\\@127.0.0.1/'],
  ['a line break that the URL parser removes', 'https://mot-cua.vn/\r\nHost: x'],
  ['a leading space', ' https://mot-cua.vn/'],
  ['a URL without a scheme', 'mot-cua.travinh.gov.vn'],
])('isAllowedWebhookUrl refuses %s', (_, url) => {
  expect(isAllowedWebhookUrl(url, abroad)).toBe(false);
});

test('isAllowedWebhookUrl accepts localhost only in a local run', () => {
  const url = 'http://localhost:4000/su-kien';
  expect(
    [true, false].map((mayCallLocalhost) => isAllowedWebhookUrl(url, { mayCallLocalhost })),
  ).toEqual([true, false]);
  expect(isAllowedWebhookUrl('http://10.0.0.1/', { mayCallLocalhost: true })).toBe(false);
});

const part = fc.integer({ min: 0, max: 255 });
const written = fc
  .tuple(part, fc.constantFrom(['0', 8] as const, ['', 10] as const, ['0x', 16] as const))
  .map(([value, [prefix, base]]) => `${prefix}${value.toString(base)}`);

test('isAllowedWebhookUrl refuses every numeric host of up to four parts in any notation', () =>
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), (parts) => {
      expect(isAllowedWebhookUrl(`https://${parts.join('.')}/`, abroad)).toBe(false);
    }),
  ));
