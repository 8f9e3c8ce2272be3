import { describe, expect, test } from 'vitest';
import {
  formatMediaLine,
  isDisplayableMediaUrl,
} from '../../../core/open311/requests/media-url.ts';

describe('a media link of an Open311 request', () => {
  test.each([
    'https://anh.example.vn/1.jpg',
    'https://anh.example.vn:443/1.jpg?x=1&y=2',
    'https://ảnh.vn/một.jpg',
    'https://kho-anh-2021-12-03.example.vn/10.0.0.1.jpg',
    'https://dulieu-1-2.travinh.gov.vn/1.jpg',
    'https://notnip.io/1.jpg',
  ])('isDisplayableMediaUrl accepts %s', (url) => {
    expect(isDisplayableMediaUrl(url)).toBe(true);
  });

  test.each([
    ['a private IPv4 address', 'https://10.0.0.1/1.jpg'],
    ['a private IPv4 address', 'https://172.16.5.4/1.jpg'],
    ['a private IPv4 address', 'https://192.168.1.1/1.jpg'],
    ['a loopback address', 'https://127.0.0.1/1.jpg'],
    ['a loopback address as a single number', 'https://2130706433/1.jpg'],
    ['a loopback address in hexadecimal', 'https://0x7f000001/1.jpg'],
    ['a carrier-grade NAT address', 'https://100.64.0.1/1.jpg'],
    ['the metadata service', 'https://169.254.169.254/latest/meta-data/'],
    ['the IPv6 loopback address', 'https://[::1]/1.jpg'],
    ['a unique local IPv6 address', 'https://[fd00::1]/1.jpg'],
    ['a link-local IPv6 address', 'https://[fe80::1]/1.jpg'],
    ['a mapped IPv4 address', 'https://[::ffff:10.0.0.1]/1.jpg'],
    ['localhost', 'https://localhost/1.jpg'],
    ['a host without a dot', 'https://intranet/1.jpg'],
    ['a name under .local', 'https://may-in.local/1.jpg'],
    ['a name under .internal', 'https://metadata.google.internal/1.jpg'],
    ['a name that ends in a dot', 'https://anh.example.vn./1.jpg'],
    ['localhost that ends in a dot', 'https://localhost./1.jpg'],
    ['a wildcard DNS service', 'https://10.0.0.1.sslip.io/1.jpg'],
    ['a wildcard DNS service', 'https://127-0-0-1.nip.io/1.jpg'],
    ['a wildcard DNS service', 'https://7f000001.nip.io/1.jpg'],
    ['a wildcard DNS service', 'https://--1.sslip.io/1.jpg'],
    ['a wildcard DNS service, in capitals', 'https://A.LocalTest.ME/1.jpg'],
    ['a name that resolves to a loopback address', 'https://localtest.me/1.jpg'],
    ['a name that resolves to a loopback address', 'https://lvh.me/1.jpg'],
    ['an IPv4 address inside a name', 'https://anh.10.0.0.1.example.vn/1.jpg'],
    ['an IPv4 address inside a name', 'https://a-192-168-1-1.example.vn/1.jpg'],
    ['an octal IPv4 address', 'https://0177.0.0.1/1.jpg'],
    ['an address with full-width digits', 'https://１０.0.0.1/1.jpg'],
    ['a private name with a full-width dot', 'https://may-in。local/1.jpg'],
    ['a mapped IPv4 address in hexadecimal', 'https://[::ffff:7f00:1]/1.jpg'],
    ['an address after a host name as user name', 'https://anh.example.vn@10.0.0.1/1.jpg'],
    ['credentials', 'https://user:secret@anh.example.vn/1.jpg'],
    ['another port', 'https://anh.example.vn:8443/1.jpg'],
    ['plain HTTP', 'http://anh.example.vn/1.jpg'],
    ['a JavaScript URL', 'javascript:alert(1)'],
    ['more than 500 characters', `https://anh.example.vn/${'a'.repeat(500)}`],
  ])('isDisplayableMediaUrl refuses %s: %s', (_, url) => {
    expect(isDisplayableMediaUrl(url)).toBe(false);
  });
});

test('staff see an Open311 media link with a warning, its host in ASCII and the original URL', () => {
  expect(formatMediaLine('https://ảnh.vn/một.jpg')).toBe(
    'Tệp gửi kèm (liên kết bên ngoài đến xn--nh-k5s.vn, chưa được kiểm tra, xin cẩn trọng khi mở): https://ảnh.vn/một.jpg',
  );
});
