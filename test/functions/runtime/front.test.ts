import { describe, expect, test } from 'vitest';
import { edgeWith } from '../../../functions/runtime/front.ts';
import { httpFunction } from '../../../functions/runtime/http.ts';
import { jsonReply } from '../../../functions/runtime/reply.ts';
import { httpEvent, lambdaContext } from '../../support/lambda-events.ts';

const aDoor = () => {
  let missed = 0;
  const handler = httpFunction<undefined>({
    front: edgeWith({
      known: async () => ['the-current-secret', 'the-secret-before'],
      missed: () => {
        missed += 1;
      },
    }),
    routes: [
      {
        method: 'GET',
        path: '/api/whoami',
        answer: ({ address, headers }) => jsonReply(200, { address, headers }),
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

describe('a door behind a front', () => {
  test.each(['the-current-secret', 'the-secret-before'])('is opened by %s', async (secret) => {
    expect((await aDoor().ask(shown(secret))).statusCode).toBe(200);
  });

  test.each<Record<string, string>>([
    {},
    shown(''),
    shown('the-current-secre'),
    shown('the-current-secret2'),
    shown('the-current-secret,the-secret-before'),
    { 'x-viewer-address': '203.0.113.1' },
  ])('stays closed for %o', async (headers) => {
    const answer = await aDoor().ask(headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.headers?.['content-type']).toContain('application/problem+json');
  });

  test('stays closed where there is no route, and tells nobody that there is none', async () => {
    const { ask } = aDoor();
    expect((await ask({}, '/nowhere')).statusCode).toBe(403);
    expect((await ask(shown('the-current-secret'), '/nowhere')).statusCode).toBe(404);
  });

  test('lets in at once who shows a newer secret than it knew', async () => {
    let secrets = ['the-current-secret'];
    const front = edgeWith({
      known: async () => secrets,
      missed: () => {
        secrets = ['the-next-secret', ...secrets];
      },
    });
    const event = httpEvent('GET', '/', { headers: shown('the-next-secret') });
    expect((await front(event)).kind).toBe('let-in');
  });

  test('looks for a newer secret when it is shown another, and only then', async () => {
    const { ask, missed } = aDoor();
    await ask({});
    await ask(shown('the-current-secret'));
    expect(missed()).toBe(0);
    await ask(shown('the-next-secret'));
    expect(missed()).toBe(1);
  });

  test('learns from the front who asks, and hands the secret on to nobody', async () => {
    const { ask } = aDoor();
    const { body } = await ask(shown('the-secret-before', { 'x-viewer-address': '2001:db8::7' }));
    expect(body).toContain('"address":"2001:db8::7"');
    expect(body).not.toMatch(/secret|x-viewer-address/);
  });
});

test('a door without a front takes nobody’s word for an address', async () => {
  const handler = httpFunction<undefined>({
    routes: [{ method: 'GET', path: '/', answer: ({ address }) => jsonReply(200, address) }],
    services: () => undefined,
  });
  const headers = { 'x-viewer-address': '192.0.2.1' };
  const { body } = await handler(httpEvent('GET', '/', { headers }), lambdaContext);
  expect(body).toBe('"203.0.113.7"');
});
