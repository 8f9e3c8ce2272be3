import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import * as z from 'zod';
import { httpEvent, lambdaContext } from '../test/support/lambda-events.ts';
import { type BenchEngine, functionOf } from './engine.ts';

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** A request as its sender sees it. */
export type Ask = {
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string;
  from?: string;
};

/** The event that the HTTP API makes of it. */
export const eventOf = ({
  method,
  path,
  query,
  params,
  headers = {},
  cookies,
  body,
  from,
}: Ask) => {
  const event = httpEvent(method, path, {
    rawQueryString: new URLSearchParams(query).toString(),
    headers: {
      'accept-language': 'vi-VN,vi;q=0.9',
      ...(cookies && { 'sec-fetch-site': 'same-origin' }),
      ...headers,
    },
    ...(query && { queryStringParameters: query }),
    ...(params && { pathParameters: params }),
    ...(cookies && { cookies }),
    ...(body !== undefined && { body }),
  });
  const { http } = event.requestContext;
  const sourceIp = from ?? http.sourceIp;
  return { ...event, requestContext: { ...event.requestContext, http: { ...http, sourceIp } } };
};

const Bundle = z.object({ handler: z.unknown() });
const Handler = z.custom<Handler>((value) => typeof value === 'function');

/** Loads a bundle afresh. In /var/task no package.json says that .js files are modules; here one may. */
export const loadHandler = (bundle: string): unknown => {
  const rootUrl = pathToFileURL(`${bundle}/`).href;
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.startsWith(rootUrl) ? { ...context, format: 'commonjs' } : context),
  });
  const path = join(bundle, 'index.js');
  const require = createRequire(path);
  delete require.cache[path];
  const { handler } = Bundle.parse(require(path));
  hooks.deregister();
  return handler;
};

export type Door = {
  /** An operation that asks; its making is no part of it, and another answer than this one ends the run. */
  asking(ask: Ask, status: number): () => Promise<APIGatewayProxyStructuredResultV2>;
};

/**
 * A function of the assembly in this process, from its bundle. It reads its environment at its first request: that one is
 * made here.
 */
export const startBenchEndpoint = async (
  world: BenchEngine,
  { name, table, first }: { name: string; table: string; first: Ask },
): Promise<Door> => {
  const definition = functionOf(world, name);
  const handler = Handler.parse(loadHandler(definition.bundle));
  const asking: Door['asking'] = (ask, status) => {
    const event = eventOf(ask);
    return async () => {
      const reply = await handler(event, lambdaContext);
      if (reply.statusCode !== status) {
        throw new Error(`${ask.method} ${ask.path}: ${reply.statusCode} ${reply.body}`);
      }
      return reply;
    };
  };
  Object.assign(process.env, definition.environment, world.endpoints, { TICKET_TABLE: table });
  await asking(first, 200)();
  return { asking };
};
