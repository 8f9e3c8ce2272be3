import * as z from 'zod';
import { createFilteredLogLineCounter } from '../alarms/log-metrics.ts';
import type { MetricStore } from '../alarms/metrics.ts';
import type { Resources } from '../assembly/resources.ts';
import type { InvocationResult } from '../component-types.ts';
import { openFunctionLog } from '../lambda/function-log.ts';
import { throwUserError } from '../user-error.ts';
import type { buildRequestEvent } from './request-event.ts';
import type { HttpResponse } from './response.ts';

type LoggedRequest = {
  event: ReturnType<typeof buildRequestEvent>;
  result: InvocationResult;
  response: HttpResponse;
};

/** Writes a completed HTTP request to the access log, in the format that the API stage defines. */
export type HttpAccessLog = (answered: LoggedRequest) => void;

const StageProperties = z.object({
  AccessLogSettings: z.object({ Format: z.string(), DestinationArn: z.string() }).optional(),
});

const failureOf = ({ result }: LoggedRequest): string =>
  result.kind === 'failed' ? result.errorMessage : '-';

/** Variables that the HTTP API's access log format may contain. A missing value is logged as `-`. */
const variables: Record<string, (answered: LoggedRequest) => string | number> = {
  'context.requestTime': ({ event }) => event.requestContext.time,
  'context.requestId': ({ event }) => event.requestContext.requestId,
  'context.httpMethod': ({ event }) => event.requestContext.http.method ?? '-',
  'context.path': ({ event }) => event.requestContext.http.path,
  'context.routeKey': ({ event }) => event.routeKey,
  'context.status': ({ response }) => response.status,
  'context.responseLatency': ({ result }) => Math.round((result.seconds ?? 0) * 1000),
  'context.responseLength': ({ response }) => response.body.length,
  'context.identity.sourceIp': ({ event }) => event.requestContext.http.sourceIp,
  'context.identity.userAgent': ({ event }) => event.requestContext.http.userAgent,
  'context.error.message': failureOf,
  'context.integrationErrorMessage': failureOf,
};

const variablePattern = /\$([a-zA-Z]+(?:\.[a-zA-Z]+)*)/g;

type AccessLogDeps = { resources: Resources; dataDirectory: string; metrics: MetricStore };

/**
 * Opens the access log of the HTTP API, the file `access.log` in the function log folder. If the API stage configures no
 * access log, the returned function does nothing.
 */
export function createHttpAccessLog({
  resources,
  dataDirectory,
  metrics,
}: AccessLogDeps): HttpAccessLog {
  const [stage] = resources.ofType(['AWS::ApiGatewayV2::Stage'], StageProperties);
  const settings = stage?.properties.AccessLogSettings;
  if (settings === undefined) return () => undefined;
  const { Format: format, DestinationArn: destination } = settings;
  const read = createFilteredLogLineCounter(resources, destination, metrics);
  for (const [, name = ''] of format.matchAll(variablePattern)) {
    if (!variables[name])
      throwUserError(`The local run does not support the access log variable $${name}.`);
  }
  const write = openFunctionLog(`${dataDirectory}/logs`, 'access');
  return (answered) => {
    const line = format.replace(variablePattern, (_, name: string) =>
      String(variables[name]?.(answered) ?? '-'),
    );
    write(Buffer.from(`${line}\n`));
    read(line);
  };
}
