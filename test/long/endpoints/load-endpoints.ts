import { join } from 'node:path';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import * as z from 'zod';
import {
  type BenchEnvironment,
  createBenchEnvironment,
  findFunctionDefinition,
} from '../../../bench/speed/bench-environment.ts';
import { installVirtualClock } from '../../../bench/speed/clock.ts';
import { loadHandler } from '../../../bench/speed/handlers.ts';
import { benchStartTime } from '../../../bench/speed/tickets.ts';
import { matchHttpApiRoute, readHttpApiRoutes } from '../../../local/http-api/routes.ts';
import { lambdaContext } from '../../support/events/lambda-events.ts';
import { type EndpointRequest, toEndpointEvent } from './endpoint-request.ts';
import { type OutgoingCalls, recordOutgoingCalls } from './outgoing-calls.ts';

type Reply = APIGatewayProxyStructuredResultV2;
type HttpHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<Reply>;
const HttpHandler = z.custom<HttpHandler>((value) => typeof value === 'function');
type FlowHandler = (event: unknown, context: Context) => Promise<unknown>;
const FlowHandler = z.custom<FlowHandler>((value) => typeof value === 'function');

/** Response to a request, with the outgoing calls that the function made. */
export type EndpointResponse = OutgoingCalls & {
  status: number;
  headers: Partial<Record<string, string>>;
  cookies: string[];
  text: string;
  milliseconds: number;
};

/** Suppresses the functions' log output except for errors. Returns a function that restores the console. */
const silence = (failed: (line: unknown) => void): (() => void) => {
  const before = { info: console.info, error: console.error };
  console.info = () => undefined;
  console.error = failed;
  return () => void Object.assign(console, before);
};

const loaded = <Handler>(
  benchEngine: BenchEnvironment,
  name: string,
  schema: z.ZodType<Handler>,
): Handler => {
  const { bundle, environment } = findFunctionDefinition(benchEngine, name);
  Object.assign(process.env, { LAMBDA_TASK_ROOT: bundle, ...environment });
  return schema.parse(loadHandler(bundle));
};

/**
 * Loads a function and sends its first request, at which the function reads its environment: all functions share this
 * process.
 */
const loadWarmHandler = async (
  benchEngine: BenchEnvironment,
  arn: string,
  address: string,
): Promise<HttpHandler> => {
  const { name } = benchEngine.definitions.find((one) => one.arn === arn) ?? { name: arn };
  const handler = loaded(benchEngine, name, HttpHandler);
  const [method = 'GET', path = '/'] = address.includes(' ') ? address.split(' ') : [];
  const concrete = path.replaceAll(/\{\w+\+?\}/g, 'x');
  await handler(toEndpointEvent({ method, path: concrete }, {}), lambdaContext);
  return handler;
};

const asText = ({ body = '', isBase64Encoded }: Reply): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('latin1') : body;

/**
 * Loads all HTTP functions of the assembly into this process, behind the API's routes and with the real database engine. A
 * million requests take as long as some 10,000 with separate processes.
 */
export async function loadEndpoints(made: string) {
  const clock = installVirtualClock(benchStartTime);
  const world = await createBenchEnvironment({
    assemblyDirectory: join(made, 'cdk.out'),
    clock,
    isInMemory: true,
  });
  const watch = recordOutgoingCalls(Object.values(world.endpoints));
  const restore = silence(watch.failed);
  const routes = readHttpApiRoutes(world.resources);
  const handlers = new Map<string, HttpHandler>();
  for (const { functionArn, routeKey } of routes) {
    if (handlers.has(functionArn)) continue;
    handlers.set(functionArn, await loadWarmHandler(world, functionArn, routeKey));
  }
  const flow = loaded(world, 'AnswerCall', FlowHandler);
  return {
    world,
    clock,
    watch,
    flow: (event: unknown) => watch.during(() => flow(event, lambdaContext)),
    async sendRequest(request: EndpointRequest): Promise<EndpointResponse> {
      const match = matchHttpApiRoute(routes, request.method, request.path);
      const handler = match && handlers.get(match.route.functionArn);
      if (!handler)
        throw new Error(`The cloud assembly has no route for ${request.method} ${request.path}`);
      const event = toEndpointEvent(request, match.pathParameters);
      const began = performance.now();
      const { answer, calls } = await watch.during(() => handler(event, lambdaContext));
      return {
        ...calls,
        status: answer.statusCode ?? 0,
        headers: Object.fromEntries(
          Object.entries(answer.headers ?? {}).map(([name, value]) => [name, String(value)]),
        ),
        cookies: answer.cookies ?? [],
        text: asText(answer),
        milliseconds: performance.now() - began,
      };
    },
    async stop(): Promise<void> {
      watch.stop();
      restore();
      await world.stop();
      clock.restore();
    },
  };
}
export type LoadedEndpoints = Awaited<ReturnType<typeof loadEndpoints>>;
