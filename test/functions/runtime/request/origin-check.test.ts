import { describe, expect, test } from 'vitest';
import { createHttpFunction } from '../../../../functions/runtime/events/http.ts';
import { buildJsonReply } from '../../../../functions/runtime/reply/reply.ts';
import { buildOriginCheck } from '../../../../functions/runtime/request/origin-check.ts';
import { httpEvent, lambdaContext } from '../../../support/events/lambda-events.ts';

const setUpOriginCheck = () => {
  let missed = 0;
  const handler = createHttpFunction<undefined>({
    originCheck: buildOriginCheck({
      known: async () => ['the-current-secret', 'the-secret-before'],
      missed: () => {
        missed += 1;
      },
    }),
    routes: [
      {
        method: 'GET',
        path: '/api/whoami',
        answer: ({ address, headers }) => buildJsonReply(200, { address, headers }),
      },
    ],
    services: () => undefined,
  });
  const ask = (headers: Record<string, string>, path = '/api/whoami') =>
    handler(httpEvent('GET', path, { headers }), lambdaContext);
  return { ask, missed: () => missed };
};

const shown = (secret: string, more: Record<string, string> = {}) => ({
  'x-origin-secret': secret,
  ...more,
});

describe('API behind CloudFront', () => {
  test.each(['the-current-secret', 'the-secret-before'])(
    'the API accepts a request with the origin secret %s',
    async (secret) => {
      expect((await setUpOriginCheck().ask(shown(secret))).statusCode).toBe(200);
    },
  );

  test.each<Record<string, string>>([
    {},
    shown(''),
    shown('the-current-secre'),
    shown('the-current-secret2'),
    shown('the-current-secret,the-secret-before'),
    { 'x-viewer-address': '203.0.113.1' },
  ])('the API rejects requests without a valid origin secret: %o', async (headers) => {
    const answer = await setUpOriginCheck().ask(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.headers?.['content-type']).toContain('application/problem+json');
  });

  test('a request without the origin secret to an unknown route returns 403 instead of 404', async () => {
    const { ask } = setUpOriginCheck();
    expect((await ask({}, '/nowhere')).statusCode).toBe(403);
    expect((await ask(shown('the-current-secret'), '/nowhere')).statusCode).toBe(404);
  });

  test('the API accepts a newly rotated origin secret at once by fetching the secret again', async () => {
    let secrets = ['the-current-secret'];
    const front = buildOriginCheck({
      known: async () => secrets,
      missed: () => {
        secrets = ['the-next-secret', ...secrets];
      },
    });
    const event = httpEvent('GET', '/', { headers: shown('the-next-secret') });
    expect((await front(event)).kind).toBe('let-in');
  });

  test('the API fetches the origin secret again only after a request with a different secret', async () => {
    const { ask, missed } = setUpOriginCheck();
    await ask({});
    await ask(shown('the-current-secret'));
    expect(missed()).toBe(0);
    await ask(shown('the-next-secret'));
    expect(missed()).toBe(1);
  });

  test('the API takes the client’s IP address from CloudFront and hides the origin secret from handlers', async () => {
    const { ask } = setUpOriginCheck();
    const { body } = await ask(shown('the-secret-before', { 'x-viewer-address': '2001:db8::7' }));
    expect(body).toContain('"address":"2001:db8::7"');
    expect(body).not.toMatch(/secret|x-viewer-address/);
  });
});

test('an API that is not behind CloudFront ignores the header with the client’s IP address', async () => {
  const handler = createHttpFunction<undefined>({
    routes: [{ method: 'GET', path: '/', answer: ({ address }) => buildJsonReply(200, address) }],
    services: () => undefined,
  });
  const headers = { 'x-viewer-address': '192.0.2.1' };
  const { body } = await handler(httpEvent('GET', '/', { headers }), lambdaContext);
  expect(body).toBe('"203.0.113.7"');
});
