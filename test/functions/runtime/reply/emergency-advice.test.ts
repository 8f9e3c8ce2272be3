import { describe, expect, test } from 'vitest';
import { handler, routes } from '../../../../functions/intake/public-api.http.ts';
import { withEmergencyAdviceOnError } from '../../../../functions/runtime/reply/emergency-advice.ts';
import { buildProblemReply } from '../../../../functions/runtime/reply/reply.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { httpEvent, lambdaContext } from '../../../support/events/lambda-events.ts';
import { aReport } from '../../../support/samples/a-report.ts';

const key = { 'idempotency-key': 'a-key-of-sixteen-' };
const emergency = { service: 'health', topic: 'SK01', text: 'Khó thở' };
const json = (fields: object) => JSON.stringify(fields);
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** Posts a body to the route and returns the response with the 115 notice that the function adds. */
const post = async (path: string, body: string) => {
  const route = routes.find((one) => one.path === path && one.method === 'POST');
  if (!route) throw new Error(`No route takes POST ${path}`);
  const event = { headers: key, body, rawPath: path };
  const door = setUpPublicApi();
  const reply = await door.ask(route.answer, event);
  return {
    ...withEmergencyAdviceOnError(reply, toRequest(httpEvent('POST', path, event))),
    opened: door.tickets.all(),
  };
};

describe.each(['/api/reports', '/api/reports/urgent'])(
  'rejected emergency reports at %s',
  (path) => {
    const validBody = json(aReport(emergency));
    test.each([
      ['truncated JSON', validBody.slice(0, 60)],
      ['UTF-16', Buffer.from(validBody, 'utf16le').toString('utf8')],
      ['an array', '[]'],
      ['a report without a text', json(aReport({ text: ' ' }))],
      ['an ordinary report with an invalid field', json(aReport({ areaCode: '00000' }))],
    ])('the rejection of an emergency report names 115 for %s', async (_, body) => {
      const reply = await post(path, body);
      expect(reply.statusCode).toBeGreaterThanOrEqual(400);
      expect(reply.statusCode).toBeLessThan(500);
      expect(reply.body).toMatch(/gọi ngay 115|gọi 115 ngay/i);
    });

    test('an emergency report whose body starts with a byte order mark is accepted', async () => {
      expect(await post(path, `\uFEFF${validBody}`)).toMatchObject({
        statusCode: 201,
        opened: [{}],
      });
    });

    test.each(['__proto__', 'constructor', 'toString'])(
      'a field named %s in an emergency report does not prevent its acceptance',
      async (name) => {
        const field = `{"${name}":{"a":1},`;
        const inside = validBody.replace('"reporter":{', `"reporter":${field}`);
        for (const body of [validBody.replace('{', field), inside]) {
          const { statusCode, opened } = await post(path, body);
          expect(statusCode).toBe(201);
          expect(JSON.stringify(opened[0]?.unreadable ?? [])).toMatch(/^\[("(other|sender)")?\]$/);
        }
      },
    );
  },
);

test('an error that describes no emergency names 115 only in the language of the request', () => {
  const headers = { 'accept-language': 'en' };
  const { body } = withEmergencyAdviceOnError(
    buildProblemReply('too-large', 'en'),
    toRequest(httpEvent('POST', '/api/reports', { headers })),
  );
  expect(body).toContain('115');
  expect(body).not.toMatch(/gọi/i);
});

test('the report form links to 115 when it rejects an emergency', async () => {
  const { reporter: _, ...ordinary } = aReport();
  const fields = { ...ordinary, text: '', kind: 'person', key: 'a-key-of-sixteen-' };
  const { statusCode, body } = await post('/bao-cao', form(fields));
  expect(statusCode).toBe(400);
  expect(body).toContain('href="tel:115"');
});

describe('rejections before a route runs', () => {
  const large = json(aReport({ ...emergency, text: 'x'.repeat(70_000) }));
  const send = (method: string, path: string, changes: object) =>
    handler(httpEvent(method, path, changes), lambdaContext);

  test.each([
    ['too large', 413, 'POST', '/api/reports', { body: large }],
    ['too large', 413, 'POST', '/km/bao-cao', { body: large }],
    ['wrong method', 405, 'PUT', '/api/reports', { body: '{}' }],
    ['internal error', 500, 'POST', '/api/reports', { body: '{}' }],
    ['internal error', 500, 'POST', '/bao-cao', { body: '' }],
  ])(
    'an early rejection of a request names 115: %s: %i for %s %s',
    async (_, statusCode, method, path, changes) => {
      const reply = await send(method, path, changes);
      expect(reply).toMatchObject({ statusCode, body: expect.stringContaining('115') });
    },
  );

  test.each(['/bao-cao', '/km/bao-cao', '/en/bao-cao/khan-cap', '/tra-cuu/bo-sung'])(
    'the rejection of a cross-site emergency form names 115: %s',
    async (path) => {
      const headers = { 'sec-fetch-site': 'cross-site' };
      const reply = await send('POST', path, { headers, body: form(emergency) });
      expect(reply).toMatchObject({
        statusCode: 403,
        body: expect.stringContaining('href="tel:115"'),
      });
    },
  );

  test('a rejection at a URL that accepts no reports does not mention 115', async () => {
    const reply = await send('PUT', '/api/areas', {});
    expect(reply).toMatchObject({ statusCode: 405, body: expect.not.stringContaining('115') });
  });
});
