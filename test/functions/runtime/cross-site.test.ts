import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { httpFunction } from '../../../functions/runtime/http.ts';
import { jsonReply } from '../../../functions/runtime/reply.ts';
import { httpEvent, lambdaContext } from '../../support/lambda-events.ts';

const portal = 'https://1022.travinh.example';
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const path = '/tro-chuyen';

beforeEach(() => {
  vi.stubEnv('PORTAL_URL', `${portal}/`);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const functionThat = (isOpenToSites: boolean) =>
  httpFunction({
    routes: (['GET', 'POST', 'PUT', 'DELETE'] as const).map((method) => ({
      ...{ method, path },
      answer: () => jsonReply(200, 'accepted'),
    })),
    services: () => ({}),
    isOpenToSites,
  });

type CrossSiteInput = {
  method?: string;
  cookies?: string[];
  isOpenToSites?: boolean;
  path?: string;
};

const send = (headers: Record<string, string>, sent: CrossSiteInput = {}) =>
  functionThat(sent.isOpenToSites ?? false)(
    httpEvent(sent.method ?? 'POST', sent.path ?? path, {
      headers,
      ...(sent.cookies && { cookies: sent.cookies }),
    }),
    lambdaContext,
  );
const statusOf = async (headers: Record<string, string>, sent?: CrossSiteInput) =>
  (await send(headers, sent)).statusCode;

const cookies = ['chat=AAAAAAAAAAAAAAAAAAAAAA'];

describe('a request with Sec-Fetch-Site', () => {
  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'is refused from another site: %s',
    async (type) => {
      expect(await statusOf({ 'content-type': type, 'sec-fetch-site': 'cross-site' })).toBe(403);
    },
  );

  test('is refused from another site without a content type, as a script can send it', async () => {
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test.each(['same-site', 'cross-origin', '', 'SAME-ORIGIN'])(
    'is refused unless the value is same-origin or none: %j',
    async (site) => {
      expect(await statusOf({ ...form, 'sec-fetch-site': site, origin: portal })).toBe(403);
    },
  );

  test.each(['same-origin', 'none'])('is accepted: %s', async (site) => {
    expect(await statusOf({ ...form, 'sec-fetch-site': site }, { cookies })).toBe(200);
  });
});

describe('a request without Sec-Fetch-Site', () => {
  test.each<Record<string, string>>([
    { origin: portal },
    { referer: `${portal}/tra-cuu?ma=1` },
    { origin: 'null', referer: `${portal}/bao-cao` },
  ])('is accepted from a page of the portal: %o', async (headers) => {
    expect(await statusOf({ ...form, ...headers }, { cookies })).toBe(200);
  });

  test.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', referer: `${portal}/` },
    { origin: `${portal}.evil.example` },
    { origin: 'http://1022.travinh.example' },
    { origin: `${portal}:8443` },
    { origin: 'https://chat.1022.travinh.example' },
    { origin: `${portal}, https://evil.example` },
    { origin: '' },
    { origin: 'null' },
    { origin: 'null', referer: 'https://evil.example/' },
    { referer: 'https://evil.example/?https://1022.travinh.example/' },
    { referer: 'not an address' },
    // the API's own name, which a request has as its Host behind CloudFront
    {
      origin: 'https://api.execute-api.ap-southeast-1.amazonaws.com',
      host: 'api.execute-api.ap-southeast-1.amazonaws.com',
    },
  ])('is refused from any other page: %o', async (headers) => {
    expect(await statusOf({ ...form, ...headers })).toBe(403);
    expect(await statusOf(headers, { method: 'DELETE' })).toBe(403);
  });

  test('is refused with a cookie where neither Origin nor Referer says who sends it', async () => {
    expect(await statusOf(form, { cookies })).toBe(403);
  });

  test('is accepted from a program, which sends no cookie, Origin or Referer', async () => {
    expect(await statusOf(form)).toBe(200);
    expect(await statusOf({ 'content-type': 'application/json' }, { method: 'PUT' })).toBe(200);
  });
});

test('a page is shown whatever site links to it', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' };
  expect(await statusOf(headers, { method: 'GET', cookies })).toBe(200);
});

test('an API whose requests have keys accepts pages of any site', async () => {
  const headers = { ...form, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  expect(await statusOf(headers, { isOpenToSites: true })).toBe(200);
});

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  'a local run accepts its own forms under each name of the machine: %s',
  async (origin) => {
    vi.stubEnv('PORTAL_URL', 'http://localhost:3000');
    expect(await statusOf({ ...form, origin }, { cookies })).toBe(200);
    expect(await statusOf({ ...form, origin: 'http://localhost:3001' })).toBe(403);
  },
);

test('a deployed hotline accepts no form of the visitor’s own machine', async () => {
  expect(await statusOf({ ...form, origin: 'http://localhost' })).toBe(403);
});

test('without the portal’s address nothing that names a page is accepted', async () => {
  vi.stubEnv('PORTAL_URL', undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await statusOf({ ...form, origin: portal })).toBe(500);
});

test.each([
  ['vi', '/tro-chuyen', 'Biểu mẫu được gửi từ một trang khác'],
  ['en', '/en/tro-chuyen', 'The form was sent from another site'],
  ['km', '/km/tro-chuyen', 'សំណុំបែបបទត្រូវបានផ្ញើពីគេហទំព័រផ្សេង'],
])(
  'the refusal names a way out and 115 in the language of the page: %s',
  async (_, page, title) => {
    const { body } = await send({ ...form, origin: 'https://evil.example' }, { path: page });
    expect(body).toContain(title);
    expect(body).toContain('href="tel:');
    expect(body).toContain('1022');
    expect(body).toContain('115');
  },
);
