import { once } from 'node:events';
import { createServer } from 'node:http';
import * as z from 'zod';

const Address = z.object({ port: z.number() });

/** A server that anybody on this machine could reach by many names, and that nobody has a reason to ask. */
export const openCanary = async () => {
  const asked: string[] = [];
  const server = createServer((request, reply) => {
    asked.push(`${request.method} ${request.url}`);
    reply.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Address.parse(server.address());
  return {
    asked,
    /** All the names by which it can be called. */
    addresses: [
      ...['127.0.0.1', 'localhost', '2130706433', '0x7f000001', '0177.0.0.1', '127.1'],
      ...['[::ffff:127.0.0.1]', '127.0.0.1.', 'a@127.0.0.1', '0'],
    ].map((host) => `http://${host}:${port}/x9.jpg`),
    stop: () => server.close(),
  };
};
