import type { HttpResponse } from '../http-api/response.ts';
import type { FieldError } from './clock-move.ts';
import type { Html } from './view/html.ts';

const commonHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

export const problemContentType = 'application/problem+json; charset=utf-8';

const buildResponse = (
  status: number,
  headers: Record<string, string>,
  body: string | Buffer,
): HttpResponse => ({
  status,
  headers: { ...commonHeaders, ...headers },
  cookies: [],
  body: Buffer.from(body),
});

export function buildPageResponse({ markup }: Html, status = 200): HttpResponse {
  return buildResponse(status, { 'content-type': 'text/html; charset=utf-8' }, markup);
}

export function buildJsonResponse(body: unknown): HttpResponse {
  return buildResponse(
    200,
    { 'content-type': 'application/json; charset=utf-8' },
    JSON.stringify(body),
  );
}

/** Builds a JSON or empty response of an OAuth endpoint. */
export function buildOAuthResponse(status: number, body: object | undefined): HttpResponse {
  return body === undefined
    ? buildResponse(status, {}, '')
    : buildResponse(status, { 'content-type': 'application/json' }, JSON.stringify(body));
}

export function buildStyleResponse(style: Buffer): HttpResponse {
  return buildResponse(
    200,
    { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=60' },
    style,
  );
}

export function buildPictureResponse(picture: Buffer): HttpResponse {
  return buildResponse(200, { 'content-type': 'image/png' }, picture);
}

export function buildSeeOtherResponse(location: string): HttpResponse {
  return buildResponse(303, { location }, '');
}

/** Builds a 202 response for work that continues after the response. The `Location` URL shows its progress. */
export function buildAcceptedResponse(location: string): HttpResponse {
  return buildResponse(202, { location }, '');
}

export function buildProblemResponse(
  status: number,
  title: string,
  errors: FieldError[] = [],
): HttpResponse {
  return buildResponse(
    status,
    { 'content-type': problemContentType },
    JSON.stringify({
      type: `urn:1022:local:${status}`,
      title,
      status,
      detail: errors[0]?.message ?? title,
      errors,
    }),
  );
}
