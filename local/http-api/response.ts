import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import type { InvocationResult } from '../component-types.ts';

export type HttpResponse = {
  status: number;
  headers: Partial<Record<string, string>>;
  cookies: string[];
  body: Buffer;
};

const StructuredResult = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

const messageResponse = (status: number, message: string): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: Buffer.from(JSON.stringify({ message })),
});

export const routeNotFoundResponse = messageResponse(404, 'Not Found');
export const badRequestResponse = messageResponse(400, 'Bad Request');
export const payloadTooLargeResponse = messageResponse(413, 'Request Entity Too Large');
export const tooManyRequestsResponse = messageResponse(429, 'Too Many Requests');
export const unavailableResponse = messageResponse(503, 'Service Unavailable');
export const internalErrorResponse = messageResponse(500, 'Internal Server Error');

/**
 * HTTP responses for invocations that Lambda rejects before the function runs, keyed by Lambda error type. Throttling yields
 * 503.
 */
const failures: Partial<Record<string, HttpResponse>> = {
  RequestEntityTooLargeException: payloadTooLargeResponse,
  TooManyRequestsException: unavailableResponse,
};

/**
 * Converts a Lambda function's result to an HTTP response as API Gateway does. A result without a status code becomes the
 * body of a 200 response.
 */
export function toHttpResponse(result: InvocationResult): HttpResponse {
  if (result.kind === 'failed') return failures[result.errorType] ?? internalErrorResponse;
  const { payload } = result;
  if (!isObject(payload) || !('statusCode' in payload)) {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: Buffer.from(text),
    };
  }
  const { success, data } = StructuredResult.safeParse(payload);
  return success ? toStructuredResponse(data) : internalErrorResponse;
}

const toStructuredResponse = (answer: z.infer<typeof StructuredResult>): HttpResponse => ({
  status: answer.statusCode,
  headers: {
    'content-type': 'text/plain;charset=UTF-8',
    ...Object.fromEntries(
      Object.entries(answer.headers ?? {}).map(([name, value]) => [
        name.toLowerCase(),
        String(value),
      ]),
    ),
  },
  cookies: answer.cookies ?? [],
  body: Buffer.from(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8'),
});
