import type * as z from 'zod';
import type { ErrorResponseCode } from '../messages/wording/replies.ts';

/** Names of request headers that the API contract describes. */
export type RequestHeaderName =
  | 'Idempotency-Key'
  | 'If-Match'
  | 'If-None-Match'
  | 'If-Modified-Since'
  | 'X-Report-Pin'
  | 'X-Report-Confirmation'
  | 'Accept-Language';

/**
 * Request and responses of one API route. The OpenAPI document is generated from it, and tests validate responses against it.
 */
export type RouteContract = {
  query?: z.ZodType;
  headers?: readonly RequestHeaderName[];
  body?: z.ZodType;
  /** Path parameter that selects an action, with the request body's schema for each value of the parameter. */
  each?: { param: string; bodies: Readonly<Record<string, z.ZodType>> };
  /** Schemas of successful responses by HTTP status. `undefined` means that the response body is not described. */
  answers: Readonly<Record<number, z.ZodType | undefined>>;
  /** Media type of the responses; the default is JSON. */
  media?: string;
  /** Problem types that this route can return by HTTP status, in addition to those that every route of its API can return. */
  problems?: Readonly<Record<number, readonly ErrorResponseCode[]>>;
};
