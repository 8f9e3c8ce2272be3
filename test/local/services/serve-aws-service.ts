import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import type { AwsRequest, AwsServiceEmulator } from '../../../local/component-types.ts';

const Address = z.object({ port: z.number() });

/** Serves one simulated AWS service on a real port, as SDK clients reach it in the local run. */
export async function serveAwsService(part: AwsServiceEmulator) {
  const server = createServer(async (incoming, response) => {
    const request = await readRequest(incoming);
    if (!part.answers(request))
      throw new Error(`${part.endpointName} does not answer this request`);
    const { status, headers, body, bytes } = await part.answer(request);
    response.writeHead(status, headers).end(bytes ?? body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = Address.parse(server.address());
  return {
    /** Configuration for an AWS SDK client of the served service. */
    client: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'ap-southeast-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const readRequest = async (incoming: IncomingMessage): Promise<AwsRequest> => {
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const bytes = await buffer(incoming);
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: z.record(z.string(), z.string()).parse({ ...incoming.headers }),
    body: bytes.toString('utf8'),
    bytes,
  };
};
