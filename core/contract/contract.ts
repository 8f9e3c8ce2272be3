import type * as z from 'zod';
import type { ErrorResponseCode } from '../messages/wording/replies.ts';

/** Request headers that are part of the contract. */
export type HeaderName =
  | 'Idempotency-Key'
  | 'If-Match'
  | 'If-None-Match'
  | 'If-Modified-Since'
  | 'X-Report-Pin'
  | 'X-Report-Confirmation'
  | 'Accept-Language';

/** Request and responses of one route. The OpenAPI document is generated from it, and tests validate responses against it. */
export type RouteContract = {
  query?: z.ZodType;
  headers?: readonly HeaderName[];
  body?: z.ZodType;
  /** Path parameter that selects an action, with the body schema for each of its values. */
  each?: { param: string; bodies: Readonly<Record<string, z.ZodType>> };
  /** Schemas of successful responses by status; `undefined` means that the response has no described body. */
  answers: Readonly<Record<number, z.ZodType | undefined>>;
  /** Media type of the responses; JSON by default. */
  media?: string;
  /** Problem types of this route by status, in addition to those that every route of its API can return. */
  problems?: Readonly<Record<number, readonly ErrorResponseCode[]>>;
};
