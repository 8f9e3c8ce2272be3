import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { GatewayCredentials } from '../../../adapters/sms-gateway/credentials.ts';
import { createGatewaySender } from '../../../adapters/sms-gateway/gateway-sender.ts';
import type { SmsGatewayConfiguration } from '../../../core/sms-gateway/settings.ts';

type Received = { headers: IncomingMessage['headers']; body: string };

/** Reaction of the gateway to a request: a response, a connection failure or custom handling. */
export type Reaction =
  | { status?: number; body?: unknown }
  | keyof typeof failures
  | ((response: ServerResponse) => void);

const failures = {
  hang: () => undefined,
  reset: ({ socket }: ServerResponse) => socket?.resetAndDestroy(),
  cut: (response: ServerResponse) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('{"code":"ok"');
    setTimeout(() => response.socket?.destroy(), 20);
  },
};

const react = (reaction: Reaction, response: ServerResponse): void => {
  if (typeof reaction === 'function') reaction(response);
  else if (typeof reaction === 'string') failures[reaction](response);
  else {
    const { status = 200, body = {} } = reaction;
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  }
};

/** Starts an SMS gateway on a local HTTP port, with a sender for it. */
export async function startGateway(
  settings: SmsGatewayConfiguration,
  credentials: GatewayCredentials = {},
) {
  const received: Received[] = [];
  let reaction: Reaction = {};
  const server = createServer(async (request, response) => {
    received.push({ headers: request.headers, body: await text(request) });
    react(reaction, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const sender = (address: string) =>
    createGatewaySender(
      { ...settings, url: address },
      {
        ...{ credentials: async () => credentials, brandName: '1022TraVinh' },
        portalUrl: 'https://1022.example',
        now: () => new Date('2021-12-03T08:00:00+07:00'),
      },
    );
  return {
    received,
    url: `http://127.0.0.1:${port}/`,
    sendTo: sender,
    on: (next: Reaction) => {
      reaction = next;
    },
    send: () =>
      sender(`http://127.0.0.1:${port}/send`)({
        ...{ id: 'our-id', to: '+84912345678' },
        text: '1022: phieu "moi" & PIN 123456',
      }),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
