import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createHttpFunction } from '../../../../functions/runtime/events/http.ts';
import { buildJsonReply } from '../../../../functions/runtime/reply/reply.ts';
import { httpEvent, lambdaContext } from '../../../support/events/lambda-events.ts';

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
  createHttpFunction({
    routes: (['GET', 'POST', 'PUT', 'DELETE'] as const).map((method) => ({
      ...{ method, path },
      answer: () => buildJsonReply(200, 'accepted'),
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

const send = (headers: Record<string, string>, input: CrossSiteInput = {}) =>
  functionThat(input.isOpenToSites ?? false)(
    httpEvent(input.method ?? 'POST', input.path ?? path, {
      headers,
      ...(input.cookies && { cookies: input.cookies }),
    }),
    lambdaContext,
  );
const statusOf = async (headers: Record<string, string>, crossSiteInput?: CrossSiteInput) =>
  (await send(headers, crossSiteInput)).statusCode;

const cookies = ['__Host-chat=AAAAAAAAAAAAAAAAAAAAAA'];

describe('cross-site check with Sec-Fetch-Site', () => {
  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'the API rejects a cross-site request with the content type %s',
    async (type) => {
      expect(await statusOf({ 'content-type': type, 'sec-fetch-site': 'cross-site' })).toBe(403);
    },
  );

  test('the API rejects a cross-site request without a content type', async () => {
    expect(await statusOf({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  });

  test.each(['same-site', 'cross-origin', '', 'SAME-ORIGIN'])(
    'the API rejects a request with the Sec-Fetch-Site value %j',
    async (site) => {
      expect(await statusOf({ ...form, 'sec-fetch-site': site, origin: portal })).toBe(403);
    },
  );

  test.each(['same-origin', 'none'])(
    'the API accepts a request with the Sec-Fetch-Site value %s',
    async (site) => {
      expect(await statusOf({ ...form, 'sec-fetch-site': site }, { cookies })).toBe(200);
    },
  );
});

describe('cross-site check without Sec-Fetch-Site', () => {
  test.each<Record<string, string>>([
    { origin: portal },
    { referer: `${portal}/tra-cuu?ma=1` },
    { origin: 'null', referer: `${portal}/bao-cao` },
  ])('the API accepts a form submitted from a page of the portal: %o', async (headers) => {
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
  ])('the API rejects a form submitted from any other site: %o', async (headers) => {
    expect(await statusOf({ ...form, ...headers })).toBe(403);
    expect(await statusOf(headers, { method: 'DELETE' })).toBe(403);
  });

  test('the API rejects a form with a cookie but without Origin and Referer', async () => {
    expect(await statusOf(form, { cookies })).toBe(403);
  });

  test('the API accepts a request without cookie, Origin and Referer, as sent by API clients', async () => {
    expect(await statusOf(form)).toBe(200);
    expect(await statusOf({ 'content-type': 'application/json' }, { method: 'PUT' })).toBe(200);
  });
});

test('a page can be opened by a link from any site', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' };
  expect(await statusOf(headers, { method: 'GET', cookies })).toBe(200);
});

test('an API that requires keys accepts requests from pages of any site', async () => {
  const headers = { ...form, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  expect(await statusOf(headers, { isOpenToSites: true })).toBe(200);
});

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
  'a local run accepts forms from each of its own host names: %s',
  async (origin) => {
    vi.stubEnv('PORTAL_URL', 'http://localhost:3000');
    expect(await statusOf({ ...form, origin }, { cookies })).toBe(200);
    expect(await statusOf({ ...form, origin: 'http://localhost:3001' })).toBe(403);
  },
);

test('a deployed hotline rejects forms submitted from localhost pages', async () => {
  expect(await statusOf({ ...form, origin: 'http://localhost' })).toBe(403);
});

test('a form with an Origin returns 500 while no portal URL is configured', async () => {
  vi.stubEnv('PORTAL_URL', undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await statusOf({ ...form, origin: portal })).toBe(500);
});

test.each([
  ['vi', '/tro-chuyen', 'Biểu mẫu được gửi từ một trang khác'],
  ['en', '/en/tro-chuyen', 'The form was sent from another site'],
  ['km', '/km/tro-chuyen', 'សំណុំបែបបទត្រូវបានផ្ញើពីគេហទំព័រផ្សេង'],
])(
  'the rejection of a cross-site form names 115 and other contacts in the page’s language: %s',
  async (_, page, title) => {
    const { body } = await send({ ...form, origin: 'https://evil.example' }, { path: page });
    expect(body).toContain(title);
    expect(body).toContain('href="tel:');
    expect(body).toContain('1022');
    expect(body).toContain('115');
  },
);
