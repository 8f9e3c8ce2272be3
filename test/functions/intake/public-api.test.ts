import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/intake/public-api.http.ts';
import { captureLoggedErrors } from '../../support/capture-logged-errors.ts';
import { httpEvent, lambdaContext } from '../../support/events/lambda-events.ts';

const log = captureLoggedErrors();
// Without its environment variables, everything that needs a service fails.
beforeEach(() => vi.stubEnv('TICKET_TABLE', undefined));

const ask = (method: string, path: string, lang = 'vi') =>
  handler(httpEvent(method, path, { queryStringParameters: { lang } }), lambdaContext);

describe('public API and pages', () => {
  test('an unknown URL returns problem JSON to an API client and a page to a browser', async () => {
    const [api, page] = [await ask('GET', '/api/nowhere', 'en'), await ask('GET', '/nowhere')];
    expect([api.statusCode, page.statusCode]).toEqual([404, 404]);
    expect(api.headers?.['content-type']).toContain('application/problem+json');
    expect(api.body).toContain('Page not found');
    expect(page.headers?.['content-type']).toContain('text/html');
    expect(page.body).toContain('Không có trang này');
  });

  test.each([
    ['GET', '/open311/', 'text/xml'],
    ['POST', '/open311', 'text/xml'],
    ['GET', '//open311/v2/services.xml', 'text/xml'],
    ['GET', '//open311/v2/services.json', 'application/json'],
  ])('an unknown Open311 URL returns an Open311 error for %s %s', async (...testCase) => {
    const [method, path, type] = testCase;
    const { statusCode, headers, body } = await ask(method, path);
    expect([statusCode, headers?.['content-type']]).toEqual([404, `${type}; charset=utf-8`]);
    expect(body).toMatch(/<errors><error><code>404<|^\[\{"code":404,"description":"/);
  });

  test.each([
    ['GET', '/api/reports', 'POST'],
    ['POST', '/api/reports/4071839265', 'GET, HEAD'],
    ['PUT', '/bao-cao', 'GET, HEAD, POST'],
  ])(
    'the public API returns 405 with the methods that the path allows: not %s %s, but %s',
    async (method, path, allow) => {
      const answer = await ask(method, path);
      expect([answer.statusCode, answer.headers?.['allow']]).toEqual([405, allow]);
    },
  );

  test('an internal error of the public API returns 500 without details, in the language of the request', async () => {
    const [api, page] = [await ask('POST', '/api/reports', 'en'), await ask('GET', '/', 'en')];
    expect([api.statusCode, page.statusCode]).toEqual([500, 500]);
    expect(api.body).toContain('The system is busy');
    expect(page.body).toContain('The system is busy');
    for (const { body } of [api, page]) expect(body).not.toMatch(/TICKET_TABLE|Zod|at \w+ \(/);
    expect(log()).toContain('TICKET_TABLE');
  });
});
