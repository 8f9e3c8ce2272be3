import { describe, expect, test } from 'vitest';
import { parseFormFields, toRequest } from '../../../../functions/runtime/request/request.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';

const request = (changes: Parameters<typeof httpEvent>[2] = {}) =>
  toRequest(httpEvent('POST', '/bao-cao', changes));

test('a parsed HTTP request contains only the fields that routes use, without undefined values', () => {
  const headers = { 'x-report-pin': '058214', absent: undefined };
  const queryStringParameters = { ma: '4071839265' };
  const sent = { headers, queryStringParameters, rawQueryString: 'ma=4071839265' };
  expect(request(sent)).toStrictEqual({
    method: 'POST',
    path: '/bao-cao',
    params: {},
    query: { ma: '4071839265' },
    rawQuery: 'ma=4071839265',
    headers: { 'x-report-pin': '058214' },
    cookies: {},
    body: '',
    bytes: Buffer.alloc(0),
    address: '203.0.113.7',
    lang: 'vi',
  });
});

describe('request body', () => {
  const text = 'Quán karaoke ខ្មែរ';

  test('a request body is read with and without base64', () => {
    const encoded = Buffer.from(text).toString('base64');
    expect(request({ body: encoded, isBase64Encoded: true }).body).toBe(text);
    expect(request({ body: text }).body).toBe(text);
  });

  test('parsing form fields uses the last of two fields with the same name', () => {
    const body = 'text=Qu%C3%A1n+nh%E1%BA%ADu&kind=person&kind=business&empty=';
    expect(parseFormFields(request({ body }))).toEqual({
      text: 'Quán nhậu',
      kind: 'business',
      empty: '',
    });
  });
});

test('a cookie is read by name, whatever characters its value contains', () => {
  const cookies = ['device=AAAAAAAAAAAAAAAAAAAAAA', ' p4071839265=a=b=='];
  expect(request({ cookies }).cookies).toEqual({
    device: 'AAAAAAAAAAAAAAAAAAAAAA',
    p4071839265: 'a=b==',
  });
});

describe('language of a request', () => {
  const buildRequest = (path: string, query: Record<string, string>, accepted: string) => {
    const headers = { 'accept-language': accepted };
    return toRequest(httpEvent('GET', path, { queryStringParameters: query, headers }));
  };

  test.each([
    ['the query names it', { lang: 'km' }, 'en', 'km'],
    ['the query names it in capitals', { lang: 'EN' }, '', 'en'],
    ['Accept-Language prefers it', {}, 'en-GB,en;q=0.9,vi;q=0.8', 'en'],
    ['the preferred language isn’t supported', {}, 'fr-FR, km;q=0.9', 'km'],
    ['the query names an unsupported one', { lang: 'fr' }, 'en', 'en'],
    ['no supported one is requested', { lang: 'fr' }, 'de, ja', 'vi'],
  ])('the API responds in the right language when %s', (_when, query, accepted, lang) => {
    expect(buildRequest('/api/areas', query, accepted).lang).toBe(lang);
  });

  test.each([
    ['/km/bao-cao', {}, 'km', '/bao-cao'],
    ['/en/tra-cuu/anh', {}, 'en', '/tra-cuu/anh'],
    ['/en', {}, 'en', '/'],
    ['/km/', {}, 'km', '/'],
    ['/bao-cao', {}, 'vi', '/bao-cao'],
    ['/', {}, 'vi', '/'],
    ['/bao-cao', { lang: 'km' }, 'km', '/bao-cao'],
    ['/en/bao-cao', { lang: 'km' }, 'en', '/bao-cao'],
    ['/fr/bao-cao', {}, 'vi', '/fr/bao-cao'],
    ['/kmer', {}, 'vi', '/kmer'],
    ['/km/api/areas', {}, 'vi', '/km/api/areas'],
  ] as const)(
    'the language of the page %s with the query %j is that of its path, whatever language the browser prefers',
    (...one) => {
      const [address, query, lang, path] = one;
      expect(buildRequest(address, query, 'en-GB,en')).toMatchObject({ lang, path });
    },
  );

  test('the default language of a request is Vietnamese', () => {
    expect(request().lang).toBe('vi');
  });
});

test('a binary request body is read byte for byte', () => {
  const sent = Buffer.from([0xff, 0xd8, 0xff, 0, 0x80]);
  const { bytes } = request({ body: sent.toString('base64'), isBase64Encoded: true });
  expect(Buffer.from(bytes)).toEqual(sent);
});
