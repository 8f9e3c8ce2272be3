import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { MadeWebhookAnswer } from '../../../core/contract/webhook-answers.ts';
import { outsideEvents } from '../../../core/events/outside-event.ts';
import { sendReport } from '../../support/a-report.ts';
import { flaws, georeport } from '../../support/georeport-schema.ts';
import { readXml } from '../../support/read-xml.ts';
import { sharedHotline } from '../../support/shared-hotline.ts';

const hotline = sharedHotline();

test.each([
  ['/open311/discovery.xml', 'discovery', 200],
  ['/open311/v2//services.xml', 'services', 200],
  ['/open311/v2/services/VP01.xml', 'service_definition', 200],
  ['/open311/v2/requests.xml', 'service_requests', 200],
  ['/open311/test/v2/requests.xml', 'service_requests', 200],
  ['/open311/v2/requests/1234567890.xml', 'errors', 404],
  ['/open311/v3/services.xml', 'errors', 404],
] as const)('the running hotline answers %s by the schema', async (path, kind, status) => {
  const answer = await hotline.get(path);
  expect([answer.status, flaws(readXml(answer.text), georeport[kind])]).toEqual([status, []]);
});

test('whoever files without a key is told so, and nothing is opened', async () => {
  const body = new URLSearchParams({ service_code: 'GY01', address_id: '29254' });
  const answer = await fetch(new URL('/open311/v2/requests.xml', hotline.url()), {
    method: 'POST',
    body,
  });
  expect([answer.status, flaws(readXml(await answer.text()), georeport.errors)]).toEqual([403, []]);
});

/** Another system, which takes what it is told, or says that it can't. */
const receiver = (() => {
  const heard: { headers: Record<string, unknown>; body: string }[] = [];
  let status = 204;
  const server = createServer(async (request, reply) => {
    heard.push({ headers: request.headers, body: await text(request) });
    reply.writeHead(status).end();
  });
  return {
    server,
    heard,
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
  return MadeWebhookAnswer.parse(JSON.parse(answer.text));
};

const Heard = z.object({ id: z.string(), type: z.string(), data: outsideEvents.opened });
const Signed = z
  .object({ 'x-1022-signature': z.string().regex(/^t=\d+,v1=[0-9a-f]{64}$/) })
  .transform((headers) => new URLSearchParams(headers['x-1022-signature'].replace(',', '&')));

test('a system without AWS is told by a signed webhook, and what it doesn’t take waits for a redrive', async () => {
  const { secret, webhook: made } = await webhook();
  const { code } = await sendReport(hotline);
  await hotline.settle();
  const [first, ...others] = receiver.heard;
  expect(others).toEqual([]);
  const told = Heard.parse(JSON.parse(first?.body ?? ''));
  expect(told).toMatchObject({ type: 'vn.travinh.1022.ticket.opened.v1', data: { code } });
  expect(first?.headers).toMatchObject({
    'content-type': 'application/json',
    'x-1022-event-id': told.id,
    'x-1022-delivery': `${made.id}.${told.id}`,
  });
  const signature = Signed.parse(first?.headers);
  const signed = `${signature.get('t')}.${first?.body}`;
  expect(signature.get('v1')).toBe(createHmac('sha256', secret).update(signed).digest('hex'));

  receiver.answer(500);
  const { code: lost } = await sendReport(hotline);
  await hotline.advance('PT6H');
  const bodies = receiver.heard.slice(1).map(({ body }) => body);
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
