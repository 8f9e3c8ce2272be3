import { expect, test } from 'vitest';
import * as z from 'zod';
import { buildUnroutedOpen311Reply } from '../../../functions/runtime/reply/unrouted-open311-reply.ts';
import { toRequest } from '../../../functions/runtime/request/request.ts';
import {
  setUpOpen311Api,
  testApiKeys,
  violationRequest,
} from '../../support/api/set-up-open311-api.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';
import { findGeoreportViolations, georeportSchema } from '../../support/read/georeport-schema.ts';
import { readXml } from '../../support/read/read-xml.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';

const Errors = z.array(z.strictObject({ code: z.number(), description: z.string().min(1) })).min(1);
const errorsIn = (body: string) => Errors.parse(JSON.parse(body));

const at = '/open311/v2/requests.json';
test.each([
  [404, 'GET', '/open311/v2/service/VP01.json'],
  [404, 'GET', '/open311/v2/services/XX99.json'],
  [404, 'GET', '/open311/v2/requests/1234567890.json'],
  [404, 'GET', '/open311/v2/tokens/unknown.json'],
  [404, 'GET', '/open311/v2/services.json?jurisdiction_id=sfgov.org'],
  [404, 'GET', '/open311/v3/services.json'],
  [400, 'POST', '/open311/v2/services.json'],
  [400, 'GET', '/open311/v2/requests.json?start_date=x'],
  [400, 'GET', '/open311/v2/requests.json?status=fixed'],
])('Open311 returns status %i with an error body for %s %s', async (status, method, path) => {
  const json = await setUpOpen311Api().send(method, path, method === 'POST' ? 'a=b' : undefined);
  expect([json.statusCode, errorsIn(json.body)[0]?.code]).toEqual([status, status]);
  const xml = await setUpOpen311Api().send(method, path.replace('.json', '.xml'), 'a=b');
  expect(findGeoreportViolations(readXml(xml.body), georeportSchema.errors)).toEqual([]);
});

test.each([
  [{}, 'none', 403, ['api_key']],
  [{}, 'o311_nobody-has-this-key', 403, ['api_key']],
  [{}, testApiKeys.sandbox, 403, ['api_key']],
  [{}, testApiKeys.production, 400, ['service_code', 'address_string']],
  [{ service_code: 'XX99' }, testApiKeys.production, 404, ['service_code']],
  [{ service_code: 'GY01', lat: '9.9' }, testApiKeys.production, 400, ['lat']],
  [{ service_code: 'GY01', lat: '91', long: '106' }, testApiKeys.production, 400, ['lat']],
  [{ service_code: 'GY01', address_id: '1' }, testApiKeys.production, 400, ['address_id']],
  [
    { ...violationRequest, 'attribute[hours]': '' },
    testApiKeys.production,
    400,
    ['attribute[hours]'],
  ],
  [
    { ...violationRequest, 'attribute[people]': 'many' },
    testApiKeys.production,
    400,
    ['attribute[people]'],
  ],
  [
    {
      ...violationRequest,
      service_code: 'AS04',
      'attribute[people]': 'x',
      'attribute[since]': 'y',
    },
    testApiKeys.production,
    400,
    ['attribute[people]'],
  ],
  [
    { ...violationRequest, description: 'a'.repeat(4001) },
    testApiKeys.production,
    400,
    ['description'],
  ],
  [
    { ...violationRequest, 'media_url[]': 'javascript:x' },
    testApiKeys.production,
    400,
    ['media_url'],
  ],
  [{ ...violationRequest, description: '😀'.repeat(4001) }, testApiKeys.production, 400, ['4.000']],
  [
    { ...violationRequest, 'attribute[hours]': 'a'.repeat(501) },
    testApiKeys.production,
    400,
    ['500'],
  ],
  [{ ...violationRequest, media_url: 'javascript:x' }, testApiKeys.production, 400, ['media_url']],
  [
    { ...violationRequest, media_url: `https://a.vn/${'a'.repeat(488)}` },
    testApiKeys.production,
    400,
    ['media_url'],
  ],
  [
    { ...violationRequest, client_request_id: 'a b' },
    testApiKeys.production,
    400,
    ['client_request_id'],
  ],
  [{ ...violationRequest, jurisdiction_id: 'sfgov.org' }, 'none', 404, ['jurisdiction_id']],
  [
    { ...violationRequest, description: 'Tôi tố cáo ông Nguyễn Văn Tám nhận tiền' },
    testApiKeys.production,
    400,
    ['tố cáo'],
  ],
  [
    { ...violationRequest, address_id: '', address_string: 'Chợ Lách, Bến Tre' },
    testApiKeys.production,
    400,
    ['02751022'],
  ],
])(
  'an Open311 POST of the fields %j with the API key %s returns %i',
  async (sent, key, status, named) => {
    const door = setUpOpen311Api();
    const { statusCode, body } = await door.post(at, sent, key === 'none' ? '' : key);
    expect([statusCode, door.tickets.all()]).toEqual([status, []]);
    const descriptions = errorsIn(body).map(({ description }) => description);
    for (const name of named) expect(descriptions.join('\n')).toContain(name);
  },
);

test('Open311 rejects two different values for a single-value question', async () => {
  const sent: [string, string][] = [
    ...Object.entries(violationRequest),
    ['attribute[hours]', 'Cả ngày'],
  ];
  sent.push(['attribute[still-going]', 'false']);
  const { statusCode, body } = await setUpOpen311Api().post(at, sent);
  const descriptions = errorsIn(body).map(({ description }) => description);
  expect([statusCode, descriptions.length]).toEqual([400, 2]);
  expect(descriptions[0]).toContain('attribute[still-going]');
});

test.each(['application/json', 'text/xml; charset=utf-8', 'application/vnd.api+json'])(
  'an Open311 request with a %s body is rejected, and the error names the supported form types',
  async (type) => {
    const door = setUpOpen311Api();
    const { statusCode, body } = await door.send('POST', at, '{"api_key":"x"}', type);
    expect([statusCode, errorsIn(body)[0]?.description]).toEqual([
      400,
      expect.stringContaining('application/x-www-form-urlencoded'),
    ]);
  },
);

test.each(['description', 'address_string', 'attribute[hours]'])(
  'Open311 rejects text that is not UTF-8 and names the field: %s',
  async (field) => {
    const params = new URLSearchParams({ api_key: testApiKeys.production, ...violationRequest });
    params.delete(field);
    const broken = `${params}&${encodeURIComponent(field)}=qu%e1n%20karaoke`;
    const { statusCode, body } = await setUpOpen311Api().send('POST', at, broken);
    expect([statusCode, errorsIn(body)[0]?.description]).toEqual([
      400,
      expect.stringContaining(field),
    ]);
  },
);

test('Open311 rejects a body over 64 kB with 400 and names the limit', () => {
  const { statusCode, body = '' } = buildUnroutedOpen311Reply(
    toRequest(httpEvent('POST', at)),
    'too-large',
  );
  expect([statusCode, errorsIn(body)[0]?.description]).toEqual([
    400,
    expect.stringContaining('64 kB'),
  ]);
});

test('Open311 rejects an API key without permission to create requests or to use the service', async () => {
  const others = setUpOpen311Api({ provider: { services: ['GY01'] } });
  expect((await others.post(at, violationRequest)).statusCode).toBe(403);
  const reader = setUpOpen311Api({ provider: { mayCreate: false } });
  expect((await reader.post(at, violationRequest)).statusCode).toBe(403);
  const ended = setUpOpen311Api({ provider: { withdrawnAt: atMinute(-1) } });
  expect((await ended.post(at, violationRequest)).statusCode).toBe(403);
});

test('Open311 returns 429 with Retry-After when a key exceeds its rate limit', async () => {
  const door = setUpOpen311Api({ provider: { perMinute: 1 } });
  await door.post(at, violationRequest);
  const { statusCode, headers, body } = await door.post(at, violationRequest);
  expect([statusCode, headers['retry-after'], errorsIn(body)[0]?.code]).toEqual([429, '17', 429]);
});
