import { describe, expect, test } from 'vitest';
import { handler, routes } from '../../../functions/intake/public-api.http.ts';
import type { Reply } from '../../../functions/runtime/reply.ts';
import { aReport } from '../../support/a-report.ts';
import { citizenDoor } from '../../support/citizen-door.ts';
import { httpEvent, lambdaContext } from '../../support/lambda-events.ts';

const key = { 'idempotency-key': 'a-key-of-sixteen-' };
const emergency = { service: 'health', topic: 'SK01', text: 'Khó thở' };
const json = (fields: object) => ({ headers: key, body: JSON.stringify(fields) });
const form = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields).toString() });

/** What the route of that path answers, with all that the door puts around it. */
const ask = async (path: string, changes: { body: string }): Promise<Reply> => {
  const route = routes.find((one) => one.path === path && one.method === 'POST');
  if (!route) throw new Error(`No route takes POST ${path}`);
  return citizenDoor().ask(route.answer, { ...changes, rawPath: path });
};

describe('a refusal of an emergency shows 115', () => {
  test.each([
    ['that is no JSON', '/api/reports/urgent', { headers: key, body: '{' }],
    ['that is none', '/api/reports/urgent', json(aReport())],
    ['without a text', '/api/reports', json(aReport({ ...emergency, text: undefined }))],
    ['without a text', '/api/reports/urgent', json(aReport({ ...emergency, text: ' ' }))],
  ])('to a program: %s at %s', async (_, path, sent) => {
    const { statusCode, body } = await ask(path, sent);
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).toContain('115');
  });

  test.each(['/bao-cao', '/bao-cao/khan-cap'])('on the page of %s', async (path) => {
    const fields = { ...emergency, text: '', kind: 'person', key: 'a-key-of-sixteen-' };
    const { statusCode, body } = await ask(path, form(fields));
    expect(statusCode).toBe(400);
    expect(body).toContain('href="tel:115"');
  });

  test('when it is too large to be read', async () => {
    const body = JSON.stringify(aReport({ ...emergency, text: 'x'.repeat(70_000) }));
    const event = httpEvent('POST', '/api/reports/urgent', { headers: key, body });
    const reply = await handler(event, lambdaContext);
    expect(reply).toMatchObject({ statusCode: 413, body: expect.stringContaining('115') });
  });

  test.each(['/bao-cao', '/bao-cao/khan-cap', '/km/bao-cao', '/en/bao-cao/khan-cap'])(
    'when another site’s page sends it: %s',
    async (path) => {
      const headers = { 'sec-fetch-site': 'cross-site' };
      const event = httpEvent('POST', path, { headers, ...form(emergency) });
      const reply = await handler(event, lambdaContext);
      expect(reply).toMatchObject({
        statusCode: 403,
        body: expect.stringContaining('href="tel:115"'),
      });
    },
  );
});

test('a refusal of an ordinary report is left as it is', async () => {
  const { body } = await ask('/api/reports', json(aReport({ areaCode: '00000' })));
  expect(body).not.toContain('115');
});
