import { once } from 'node:events';
import { createServer } from 'node:http';
import * as z from 'zod';

const Address = z.object({ port: z.number() });

/**
 * Starts an HTTP server that no function should contact; every received request is evidence of server-side request forgery.
 */
export async function openCanary() {
  const requests: string[] = [];
  const server = createServer((request, reply) => {
    requests.push(`${request.method} ${request.url}`);
    reply.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Address.parse(server.address());
  return {
    asked: requests,
    /** URLs of the canary server in every spelling of its address. */
    addresses: [
      ...['127.0.0.1', 'localhost', '2130706433', '0x7f000001', '0177.0.0.1', '127.1'],
      ...['[::ffff:127.0.0.1]', '127.0.0.1.', 'a@127.0.0.1', '0'],
    ].map((host) => `http://${host}:${port}/x9.jpg`),
    stop: () => server.close(),
  };
}
