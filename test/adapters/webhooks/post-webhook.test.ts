import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { postWebhook } from '../../../adapters/webhooks/post-webhook.ts';

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
