import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createHttpFunction } from '../../../../functions/runtime/events/http.ts';
import { buildJsonReply } from '../../../../functions/runtime/reply/reply.ts';
import { captureLoggedErrors } from '../../../support/capture-logged-errors.ts';
import { httpEvent, lambdaContext } from '../../../support/events/lambda-events.ts';

const log = captureLoggedErrors();

const setUpHttpFunction = () => {
  let built = 0;
  const handler = createHttpFunction<{ name: string }>({
    routes: [
      {
        method: 'GET',
        path: '/api/reports/{code}',
        answer: ({ params }) => buildJsonReply(200, params),
      },
      {
        method: 'POST',
        path: '/api/reports/{code}',
        answer: (_, { name }) => buildJsonReply(200, name),
      },
      { method: 'POST', path: '/api/reports', answer: ({ method }) => buildJsonReply(201, method) },
      {
        method: 'GET',
        path: '/below/{proxy+}',
        answer: ({ method }) => buildJsonReply(200, method),
      },
      { method: 'GET', path: '/all', answer: ({ method }) => buildJsonReply(200, method) },
      {
        method: 'POST',
        path: '/a/{token}',
        answer: ({ body }) => buildJsonReply(200, z.unknown().parse(JSON.parse(body))),
      },
    ],
    services: () => {
      built += 1;
      return { name: `services ${built}` };
    },
  });
  const ask = (method: string, path: string, changes: Parameters<typeof httpEvent>[2] = {}) =>
    handler(httpEvent(method, path, changes), lambdaContext);
  return { ask, built: () => built };
};

describe('HTTP function', () => {
  test('an HTTP function selects the route by method and path and passes the path parameters', async () => {
    const { ask } = setUpHttpFunction();
    const answer = await ask('GET', '/api/reports/4071839265');
    expect([answer.statusCode, answer.body]).toEqual([200, '{"code":"4071839265"}']);
    expect((await ask('POST', '/api/reports')).statusCode).toBe(201);
  });

  test('an HTTP function creates its services once, on the first request', async () => {
    const { ask, built } = setUpHttpFunction();
    expect(built()).toBe(0);
    await ask('POST', '/api/reports/1');
    expect((await ask('POST', '/api/reports/2')).body).toBe('"services 1"');
  });

  test('an HTTP function answers HEAD like GET, without a body', async () => {
    const { ask } = setUpHttpFunction();
    const get = await ask('GET', '/all');
    expect(get.body).toBe('"GET"');
    expect(await ask('HEAD', '/all')).toEqual({ ...get, body: '' });
  });
});

test('an HTTP function serves the same path in every language by one route', async () => {
  const { ask } = setUpHttpFunction();
  expect((await ask('GET', '/km/all')).body).toBe('"GET"');
  expect((await ask('POST', '/en/a/token', { body: '1' })).body).toBe('1');
  const lost = await ask('GET', '/en/nowhere');
  expect([lost.statusCode, lost.body]).toEqual([404, expect.stringContaining('Page not found')]);
});

describe('requests without a matching route', () => {
  test.each(['/nowhere', '/api/reports/1/2', '/', '/api'])(
    'an HTTP function returns 404 for the unknown path %s without creating its services',
    async (path) => {
      const { ask, built } = setUpHttpFunction();
      expect((await ask('GET', path)).statusCode).toBe(404);
      expect(built()).toBe(0);
    },
  );

  test.each([
    ['DELETE', '/api/reports/1', 'GET, HEAD, POST'],
    ['GET', '/api/reports', 'POST'],
    ['HEAD', '/api/reports', 'POST'],
    ['PUT', '/a/token', 'POST'],
    ['PUT', '/below/one', 'GET, HEAD'],
    ['PUT', '/below/one/two', 'GET, HEAD'],
  ])(
    'an HTTP function returns 405 with the methods that the route allows: not %s %s, but %s',
    async (method, path, allow) => {
      const answer = await setUpHttpFunction().ask(method, path);
      expect([answer.statusCode, answer.headers?.['allow']]).toEqual([405, allow]);
    },
  );

  test('an HTTP function answers an unknown path with a problem response for API clients and a page for browsers', async () => {
    const { ask } = setUpHttpFunction();
    const english = { queryStringParameters: { lang: 'en' } };
    const [api, page] = [await ask('GET', '/api/x', english), await ask('GET', '/x', english)];
    expect(api.headers?.['content-type']).toContain('application/problem+json');
    expect(page.headers?.['content-type']).toContain('text/html');
    for (const { body } of [api, page]) expect(body).toContain('Page not found');
  });

  test('a request body over 64 kB returns 413 before any route runs', async () => {
    const { ask, built } = setUpHttpFunction();
    const [most, more] = [64 * 1024, 64 * 1024 + 1].map((size) => ({ body: ' '.repeat(size) }));
    expect((await ask('POST', '/api/reports', more)).statusCode).toBe(413);
    expect(built()).toBe(0);
    expect((await ask('POST', '/api/reports', most)).statusCode).toBe(201);
  });
});

describe('HTTP function with a failing route', () => {
  const token = 'Wj2k8Vq0pLr5Xc7b9Z';
  const broken = (path = `/a/${token}`) =>
    setUpHttpFunction().ask('POST', path, { body: 'hết gạo hai ngày' });

  test('a failing route returns 500 without details of the error', async () => {
    const answer = await broken();
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('Hệ thống đang bận');
    expect(answer.body).not.toMatch(/SyntaxError|JSON|hết gạo|at \w+ \(/);
  });

  test('a failing route logs its method, path pattern and stack frames', async () => {
    await broken();
    expect(log()).toContain('"door":"POST /a/{token}","error":"SyntaxError"');
    expect(log()).toContain('http.test.ts');
  });

  test('the log of a failing route omits the request body and the token of an officer link', async () => {
    await broken();
    await broken(`/a/${token}/`);
    expect(log()).toContain('SyntaxError');
    expect(log()).not.toMatch(new RegExp(`hết|gạo|${token}`));
  });

  test('an HTTP function serves the next request after a failed one', async () => {
    const { ask } = setUpHttpFunction();
    expect((await ask('POST', '/a/x', { body: '{' })).statusCode).toBe(500);
    expect((await ask('POST', '/a/x', { body: '{}' })).statusCode).toBe(200);
  });
});
