import { once } from 'node:events';
import { createServer } from 'node:http';
import { text as wholeText } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { CreatedWebhookResponse } from '../../../../../core/contract/staff/administration/webhook-responses.ts';
import { domainEventSchemas } from '../../../../../core/events/domain-event.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import {
  findGeoreportViolations,
  georeportSchema,
} from '../../../../support/read/georeport-schema.ts';
import { readXml } from '../../../../support/read/read-xml.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

test.each([
  ['/open311/discovery.xml', 'discovery', 200],
  ['/open311/v2//services.xml', 'services', 200],
  ['/open311/v2/services/VP01.xml', 'service_definition', 200],
  ['/open311/v2/requests.xml', 'service_requests', 200],
  ['/open311/test/v2/requests.xml', 'service_requests', 200],
  ['/open311/v2/servicerequestupdates.xml', 'service_request_updates', 200],
  ['/open311/v2/servicerequestupdates.xml?start_date=2021-12-03', 'errors', 400],
  ['/open311/v2/requests/1234567890.xml', 'errors', 404],
  ['/open311/v3/services.xml', 'errors', 404],
  ['/open311', 'errors', 404],
  ['/open311/', 'errors', 404],
] as const)('the response to %s is valid GeoReport v2 XML', async (path, kind, status) => {
  const answer = await hotline.get(path);
  expect([
    answer.status,
    findGeoreportViolations(readXml(answer.text), georeportSchema[kind]),
  ]).toEqual([status, []]);
});

test('an Open311 request without an API key is rejected with 403 and opens no ticket', async () => {
  const body = new URLSearchParams({ service_code: 'GY01', address_id: '29254' });
  const answer = await fetch(new URL('/open311/v2/requests.xml', hotline.url()), {
    method: 'POST',
    body,
  });
  expect([
    answer.status,
    findGeoreportViolations(readXml(await answer.text()), georeportSchema.errors),
  ]).toEqual([403, []]);
});

const Headers = z.record(z.string(), z.string());

/** Fake webhook receiver that records requests and answers with the given status. */
const receiver = (() => {
  const requests: { headers: Record<string, string>; body: string }[] = [];
  let status = 204;
  const server = createServer(async (request, reply) => {
    const headers = Headers.parse(request.headers);
    requests.push({ headers, body: await wholeText(request) });
    reply.writeHead(status).end();
  });
  return {
    server,
    heard: requests,
    answer: (next: number) => {
      status = next;
    },
  };
})();
const Address = z.object({ port: z.number() });
beforeAll(async () => {
  receiver.server.listen(0, '127.0.0.1');
  await once(receiver.server, 'listening');
});
afterAll(() => {
  receiver.server.close();
});

/** Service and topic whose deadlines are days, so that no reminder is sent while deliveries are retried. */
const aSuggestion = { service: 'suggestion', topic: 'GY01' };

const HasSecret = CreatedWebhookResponse.required();
const webhook = async () => {
  const signedIn = await hotline.post('/local/sign-in', { role: 'administrator' });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(signedIn.text));
  const { port } = Address.parse(receiver.server.address());
  const answer = await hotline.post(
    '/api/staff/webhooks',
    {
      ...{ name: 'Một cửa', contact: 'mot-cua@tinh.example', kinds: ['opened'] },
      url: `http://localhost:${port}/su-kien`,
    },
    { authorization: `Bearer ${token}` },
  );
  return HasSecret.parse(CreatedWebhookResponse.parse(JSON.parse(answer.text)));
};

const ReceivedEvent = z.object({
  id: z.string(),
  type: z.string(),
  data: domainEventSchemas.opened,
});

/** Verifies a request at an instant with the library that Standard Webhooks provides for receivers. */
const verifyAt = (
  now: Date,
  secret: string,
  { headers, body }: (typeof receiver.heard)[number],
): unknown => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  try {
    return new Webhook(secret).verify(body, headers);
  } finally {
    vi.useRealTimers();
  }
};

const ClockPage = z.object({ now: z.coerce.date() });
const readClock = async (): Promise<Date> => {
  const { text } = await hotline.get('/local/clock', { accept: 'application/json' });
  return ClockPage.parse(JSON.parse(text)).now;
};

test('a webhook delivery is signed with the secret of the webhook, by Standard Webhooks', async () => {
  const { secret } = await webhook();
  const { code } = await sendReport(hotline, aSuggestion);
  await hotline.settle();
  const now = await readClock();
  const [first = { headers: {}, body: '' }, ...others] = receiver.heard;
  expect(others).toEqual([]);
  const received = ReceivedEvent.parse(verifyAt(now, secret, first));
  expect(received).toMatchObject({ type: 'vn.travinh.1022.ticket.opened.v1', data: { code } });
  const { 'content-type': type, 'webhook-id': id } = first.headers;
  expect([type, id]).toEqual(['application/json', received.id]);
  expect(() => verifyAt(now, secret, { ...first, body: `${first.body} ` })).toThrow('signature');
  const later = new Date(now.getTime() + 6 * 60_000);
  expect(() => verifyAt(later, secret, first)).toThrow('too old');
});

longTest('a failed webhook delivery is retried for six hours and can be redriven', async () => {
  const before = receiver.heard.length;
  receiver.answer(500);
  const { code: lost } = await sendReport(hotline, aSuggestion);
  await hotline.advance('PT6H');
  const bodies = receiver.heard.slice(before).map(({ body }) => body);
  expect([bodies.length, new Set(bodies).size]).toEqual([36, 1]);
  const letters = await hotline.get('/local/dead-letters');
  expect(letters.text).toContain(`${lost}.1.opened`);

  receiver.answer(204);
  await hotline.post('/local/dead-letters/redrive', {});
  await hotline.settle();
  expect(receiver.heard.at(-1)?.body).toBe(bodies[0]);
  const after = await hotline.get('/local/dead-letters');
  expect(after.text).not.toContain(`${lost}.1.opened`);
});

const Given = z.object({ api_key: z.string(), endpoint: z.string() });
const Filed = z.array(z.object({ service_request_id: z.string() })).length(1);

test('an Open311 key issued locally files requests that can be read by id, up to its rate limit', async () => {
  const { text } = await hotline.submit('/local/open311-key', { isTest: 'false', perMinute: '1' });
  const { api_key, endpoint } = Given.parse(JSON.parse(text));
  expect(endpoint).toBe(new URL('/open311/v2/', hotline.url()).href);
  const file = () =>
    fetch(new URL('requests.json', endpoint), {
      method: 'POST',
      body: new URLSearchParams({ api_key, service_code: 'GY01', address_id: '29254' }),
    });
  const [request] = Filed.parse(await (await file()).json());
  const response = await hotline.get(`/open311/v2/requests/${request?.service_request_id}.xml`);
  expect([
    response.status,
    findGeoreportViolations(readXml(response.text), georeportSchema.service_requests),
  ]).toEqual([200, []]);
  const again = await file();
  expect([again.status, Number(again.headers.get('retry-after')) > 0]).toEqual([429, true]);
});

test('an Open311 client posts an update once and reads the updates of its own request', async () => {
  const { text } = await hotline.submit('/local/open311-key', { isTest: 'false', name: 'Cầu nối' });
  const { api_key } = Given.parse(JSON.parse(text));
  const filed = await hotline.submit('/open311/v2/requests.json', {
    ...{ api_key, service_code: 'GY01', address_id: '29254' },
    description: 'Xin trồng thêm cây xanh trên vỉa hè',
  });
  const [request] = Filed.parse(JSON.parse(filed.text));
  const id = request?.service_request_id ?? '';
  const update = {
    ...{ api_key, service_request_id: id, update_id: 'lan-1', status: 'UNCHANGED' },
    updated_datetime: '2021-12-03T08:10:00+07:00',
    description: 'Người dân hỏi thêm về loại cây',
  };
  const hotlineResponse = await hotline.submit('/open311/v2/servicerequestupdates.xml', update);
  expect(
    findGeoreportViolations(readXml(hotlineResponse.text), georeportSchema.update_taken),
  ).toEqual([]);
  const again = await hotline.submit('/open311/v2/servicerequestupdates.xml', update);
  expect([again.status, again.text]).toEqual([200, hotlineResponse.text]);
  await hotline.settle();
  const { text: received } = await hotline.get(
    `/open311/v2/servicerequestupdates.xml?api_key=${api_key}`,
  );
  expect(
    findGeoreportViolations(readXml(received), georeportSchema.service_request_updates),
  ).toEqual([]);
  expect(received).toContain(`<service_request_id>${id}</service_request_id>`);
  expect(received).not.toContain('cây');
});
