import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { postWebhook, signWebhook } from '../../../adapters/webhooks/post-webhook.ts';

const receivedBodies: string[] = [];
const server = createServer(async (request, reply) => {
  receivedBodies.push(`${request.method} ${request.url} ${await text(request)}`);
  const status = Number(request.url?.slice(1));
  reply.writeHead(status, { location: '/200' }).end('an answer');
});
let base = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
afterAll(() => {
  server.close();
});

test.each([200, 302, 410, 500])(
  'a webhook receiver’s status %i is returned unchanged, and redirects are not followed',
  async (status) => {
    receivedBodies.length = 0;
    expect(await postWebhook(`${base}/${status}`, {}, '{}')).toEqual({ kind: 'answered', status });
    expect(receivedBodies).toEqual([`POST /${status} {}`]);
  },
);

test('a webhook delivery returns “not-reached” when the receiver refuses the connection', async () => {
  expect(await postWebhook('http://127.0.0.1:1/', {}, '{}')).toEqual({ kind: 'not-reached' });
});

const aSecret = fc
  .uint8Array({ minLength: 24, maxLength: 64 })
  .map((key) => `whsec_${Buffer.from(key).toString('base64')}`);
const aMessage = fc.record({
  id: fc.string({ minLength: 1 }),
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
  body: fc.string({ unit: 'grapheme' }),
});

test('a webhook signature equals that of the Standard Webhooks library', () => {
  fc.assert(
    fc.property(aSecret, aMessage, (secret, message) => {
      const { id, at, body } = message;
      expect(signWebhook(secret, message)).toBe(new Webhook(secret).sign(id, at, body));
    }),
  );
});

test('a webhook signature equals the example of the Standard Webhooks libraries', () => {
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    at: new Date(1_614_265_330_000),
    body: '{"test": 2432232314}',
  };
  expect(signWebhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', message)).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});
