import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { buildRequestEvent, decodeRequestPath } from '../../local/http-api/request-event.ts';
import { toHttpResponse } from '../../local/http-api/response.ts';
import { lambdaContext } from '../../test/support/events/lambda-events.ts';
import { installVirtualClock } from '../speed/clock.ts';

type Handler = (event: unknown, context: Context) => Promise<unknown>;

const Bundle = z.object({ handler: z.custom<Handler>((value) => typeof value === 'function') });

const Given = z.object({ BUNDLE: z.string(), STARTS_AT: z.coerce.date() });

/**
 * HTTP server for one Lambda handler in a separate process, used in the speed comparison. It adds as little overhead as
 * possible.
 */
const { BUNDLE, STARTS_AT } = Given.parse(process.env);
const clock = installVirtualClock(STARTS_AT);
const { handler } = Bundle.parse(createRequire(import.meta.url)(join(BUNDLE, 'index.js')));
clock.advance(2); // ages the process, so that no start-up effects are measured

const route = { routeKey: '$default', functionArn: '', account: '123456789012', apiId: 'api' };

const eventOf = async (request: IncomingMessage) => {
  const body = await buffer(request);
  const match = { route, pathParameters: {} };
  return buildRequestEvent(request, decodeRequestPath(request) ?? '/', body, match, clock.now());
};

const server = createServer(async (request, response) => {
  const payload = await handler(await eventOf(request), lambdaContext);
  const { status, headers, cookies, body } = toHttpResponse({ kind: 'returned', payload });
  response.writeHead(status, { ...headers, ...(cookies.length > 0 && { 'set-cookie': cookies }) });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.once('disconnect', () => process.exit());
