import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { getProblemStatus, type ProblemStatus } from '../../../core/contract/problem-status.ts';
import type { FieldError } from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import {
  type ErrorResponseCode,
  getErrorResponseLang,
  getErrorResponseText,
} from '../../../core/messages/texts/errors/error-response-text.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { getStyleHashes } from '../../../web/design/view/style-hashes.ts';

export type HttpReply = APIGatewayProxyStructuredResultV2 & { statusCode: number; body: string };

const defaultHeaders = {
  'cache-control': 'no-store',
  // With `no-referrer`, browsers send the portal's own forms with `Origin: null` and without `Referer`.
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

type PageDetails = {
  imagesFrom?: string[];
  soundsFrom?: string[];
};

/**
 * Returns the Content-Security-Policy of a page. It allows no inline scripts, styles only by hash, and other origins only for
 * photos and voice messages.
 */
export const buildContentSecurityPolicy = ({
  imagesFrom = [],
  soundsFrom = [],
}: PageDetails = {}): string =>
  [
    "default-src 'none'",
    ['style-src', ...getStyleHashes().all.map((hash) => `'${hash}'`)].join(' '),
    ...['script-src', 'connect-src', 'font-src', 'manifest-src', 'worker-src'].map(
      (own) => `${own} 'self'`,
    ),
    ["img-src 'self' data: blob:", ...imagesFrom].join(' '),
    ...(soundsFrom.length > 0 ? [["media-src 'self'", ...soundsFrom].join(' ')] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export function buildJsonReply(statusCode: number, body: unknown, headers = {}): HttpReply {
  return {
    statusCode,
    headers: { ...defaultHeaders, 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

export function buildTextReply(statusCode: number, body: string): HttpReply {
  return {
    statusCode,
    headers: { ...defaultHeaders, 'content-type': 'text/plain; charset=utf-8' },
    body,
  };
}

/** Builds the response for downloading a binary file. */
export function buildFileReply(
  statusCode: number,
  content: Uint8Array,
  headers: { 'content-type': string; 'content-disposition': string },
): HttpReply {
  return {
    statusCode,
    headers: { ...defaultHeaders, ...headers },
    body: Buffer.from(content).toString('base64'),
    isBase64Encoded: true,
  };
}

export function buildPageReply(
  statusCode: number,
  html: string,
  cookies: string[] = [],
  details: PageDetails = {},
): HttpReply {
  return {
    statusCode,
    headers: {
      ...defaultHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': buildContentSecurityPolicy(details),
    },
    cookies,
    body: html,
  };
}

/** Builds a 303 redirect. The browser follows it with GET, so that the Back button never submits a form again. */
export function buildSeeOtherReply(location: string, cookies: string[] = []): HttpReply {
  return {
    statusCode: 303,
    headers: { ...defaultHeaders, location },
    cookies,
    body: '',
  };
}

/** Builds a 301 redirect to a page's canonical URL. */
export function buildMovedPermanentlyReply(location: string): HttpReply {
  return {
    statusCode: 301,
    headers: { ...defaultHeaders, 'cache-control': 'public, max-age=3600', location },
    body: '',
  };
}

type ProblemDetails = {
  /** HTTP status. The default is the status of the error code. */
  status?: ProblemStatus;
  errors?: readonly FieldError[];
  headers?: Record<string, string>;
  /** Detail text of the problem document. The default is the text in the text catalogue. */
  detail?: string;
  /** Additional JSON members of the problem document. */
  more?: object;
};

/** Builds an `application/problem+json` response with the localized title, the detail and the field errors. */
export function buildProblemReply(
  word: ErrorResponseCode,
  lang: Lang,
  {
    status = getProblemStatus(word),
    errors = [],
    headers = {},
    detail,
    more = {},
  }: ProblemDetails = {},
): HttpReply {
  const errorText = getErrorResponseText(word, lang);
  const fieldErrors = errors.map(({ field, problem: why, limit }) => ({
    field,
    message: getFieldErrorText(why, lang, limit),
  }));
  const standard = {
    type: `urn:1022:problem:${word}`,
    title: errorText.title,
    status,
    detail: detail ?? errorText.detail,
  };
  const body = { ...standard, errors: fieldErrors, ...more, ...standard };
  return buildJsonReply(status, body, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': getErrorResponseLang(word, lang),
    ...headers,
  });
}

/** Adds a `Retry-After` header with the seconds until `retryAt`, at least 1. */
export function withRetryAfter(reply: HttpReply, retryAt: Date, now: Date): HttpReply {
  const seconds = Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000));
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(seconds) } };
}
