import { beforeEach, describe, expect, test, vi } from 'vitest';
import { handler } from '../../../functions/officer/officer-page.http.ts';
import { captureLoggedErrors } from '../../support/capture-logged-errors.ts';
import { httpEvent, lambdaContext } from '../../support/events/lambda-events.ts';

const log = captureLoggedErrors();
// Without its environment variables, everything that needs a service fails.
beforeEach(() => vi.stubEnv('TICKET_TABLE', undefined));

const token = 'Wj2k8Vq0pLr5Xc7b9Z';
const ask = (method: string, path: string) => handler(httpEvent(method, path), lambdaContext);

describe('entry point of officer links', () => {
  test('an unknown path below an officer link returns a 404 page', async () => {
    const answer = await ask('GET', `/a/${token}/elsewhere`);
    expect([answer.statusCode, answer.headers?.['content-type']]).toEqual([
      404,
      'text/html; charset=utf-8',
    ]);
  });

  test.each([
    ['PUT', `/a/${token}`, 'GET, HEAD, POST'],
    ['GET', `/a/${token}/device`, 'POST'],
  ])(
    'a path below an officer link returns 405 with the methods it allows: not %s %s, but %s',
    async (method, path, allow) => {
      const answer = await ask(method, path);
      expect([answer.statusCode, answer.headers?.['allow']]).toEqual([405, allow]);
    },
  );

  test('an internal error of an officer page returns 500 without details, and logs no link', async () => {
    const answer = await ask('GET', `/a/${token}`);
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toContain('Hệ thống đang bận');
    expect(answer.body).not.toMatch(/TICKET_TABLE|Zod|at \w+ \(/);
    expect(log()).toContain('TICKET_TABLE');
    expect(log()).not.toContain(token);
  });
});
