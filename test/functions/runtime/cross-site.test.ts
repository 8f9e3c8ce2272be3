import { describe, expect, test } from 'vitest';
import { httpFunction } from '../../../functions/runtime/http.ts';
import { json } from '../../../functions/runtime/reply.ts';
import { httpEvent, lambdaContext } from '../../support/lambda-events.ts';

const doorThat = (isOpenToSites: boolean) =>
  httpFunction({
    routes: [{ method: 'POST', path: '/tro-chuyen', answer: () => json(200, 'taken') }],
    services: () => ({}),
    isOpenToSites,
  });

const post = async (headers: Record<string, string>, isOpenToSites = false) =>
  (await doorThat(isOpenToSites)(httpEvent('POST', '/tro-chuyen', { headers }), lambdaContext))
    .statusCode;

const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a form that another site’s page sends in a visitor’s name', () => {
  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'is refused: %s',
    async (type) => {
      expect(await post({ 'content-type': type, 'sec-fetch-site': 'cross-site' })).toBe(403);
    },
  );

  test.each(['same-site', 'cross-origin', '', 'SAME-ORIGIN'])(
    'is refused unless the browser names the page’s own origin or none: %j',
    async (site) => {
      expect(await post({ ...form, 'sec-fetch-site': site })).toBe(403);
    },
  );

  test('is taken where whoever has a key may call from any page', async () => {
    expect(await post({ ...form, 'sec-fetch-site': 'cross-site' }, true)).toBe(200);
  });
});

test.each([
  { ...form, 'sec-fetch-site': 'same-origin' },
  { ...form, 'sec-fetch-site': 'none' },
  form,
])(
  'a form of the page’s own, and of a browser that says nothing, is taken: %o',
  async (headers) => {
    expect(await post(headers)).toBe(200);
  },
);
