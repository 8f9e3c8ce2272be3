import type * as z from 'zod';
import type { officialLang, Texts } from '../../i18n/languages.ts';
import type { ErrorResponseCode } from '../messages/texts/errors/error-response-text.ts';
import type { ProblemStatus } from './problem-status.ts';

/** Text of the API documentation. Readers of languages without a text get the official language. */
export type ApiDocText = Partial<Texts<string>> & Record<typeof officialLang | 'en', string>;

/** Error response with another status than its code usually has. */
type ProblemWithStatus = { word: ErrorResponseCode; status: ProblemStatus };

/** Names of the request headers that the OpenAPI document describes. */
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
  summary: ApiDocText;
  query?: z.ZodType;
  headers?: readonly RequestHeaderName[];
  body?: z.ZodType;
  /** Path parameter that selects the action, and the schema of the request body for each of its values. */
  each?: { param: string; bodies: Readonly<Record<string, z.ZodType>> };
  /**
   * Schemas of successful responses, by HTTP status. `undefined` means that the OpenAPI document does not describe the body.
   */
  answers: Readonly<Record<number, z.ZodType | undefined>>;
  /** Media type of the route's responses; the default is JSON. */
  media?: string;
  /** Problem types that this route can return, besides those of every route of the API. */
  problems?: readonly (ErrorResponseCode | ProblemWithStatus)[];
};
