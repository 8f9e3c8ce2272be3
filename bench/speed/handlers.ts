import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import * as z from 'zod';
import { httpEvent, lambdaContext } from '../../test/support/events/lambda-events.ts';
import { type BenchEnvironment, findFunctionDefinition } from './bench-environment.ts';

type Handler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

export type HandlerRequest = {
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  cookies?: string[];
  body?: string;
  from?: string;
};

/** Converts a request to the event that API Gateway's HTTP API passes to a Lambda function. */
export function toHandlerEvent({
  method,
  path,
  query,
  params,
  headers = {},
  cookies,
  body,
  from,
}: HandlerRequest) {
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
}

const Bundle = z.object({ handler: z.unknown() });
const Handler = z.custom<Handler>((value) => typeof value === 'function');

/**
 * Loads the bundle of a Lambda function into this process, bypassing the module cache. A hook makes Node treat the bundle as
 * CommonJS, as Lambda does, even if a parent folder's package.json says otherwise.
 */
export function loadHandler(bundle: string): unknown {
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
}

export type LoadedHandler = {
  /**
   * Returns an operation that sends an HTTP request to the loaded Lambda handler. The request is built in advance, so that
   * only handling is measured. The operation throws if the response status isn't the expected one.
   */
  asking(ask: HandlerRequest, status: number): () => Promise<APIGatewayProxyStructuredResultV2>;
};

/**
 * Loads a function of the CDK assembly into this process and sends a first request, during which the function reads its
 * environment.
 */
export async function loadAndWarmUpHandler(
  benchEngine: BenchEnvironment,
  { name, table, first }: { name: string; table: string; first: HandlerRequest },
): Promise<LoadedHandler> {
  const definition = findFunctionDefinition(benchEngine, name);
  const handler = Handler.parse(loadHandler(definition.bundle));
  const asking: LoadedHandler['asking'] = (ask, status) => {
    const event = toHandlerEvent(ask);
    return async () => {
      const reply = await handler(event, lambdaContext);
      if (reply.statusCode !== status) {
        throw new Error(`${ask.method} ${ask.path}: ${reply.statusCode} ${reply.body}`);
      }
      return reply;
    };
  };
  Object.assign(process.env, definition.environment, benchEngine.endpoints, {
    TICKET_TABLE: table,
  });
  await asking(first, 200)();
  return { asking };
}
