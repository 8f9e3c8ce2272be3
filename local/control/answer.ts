import type { HttpResponse } from '../http-api/response.ts';
import type { FieldError } from './clock-move.ts';
import type { Html } from './view/html.ts';

const always = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

const answer = (
  status: number,
  headers: Record<string, string>,
  body: string | Buffer,
): HttpResponse => ({
  status,
  headers: { ...always, ...headers },
  cookies: [],
  body: Buffer.from(body),
});

export function buildPageResponse({ markup }: Html): HttpResponse {
  return answer(200, { 'content-type': 'text/html; charset=utf-8' }, markup);
}

export function buildJsonResponse(body: unknown): HttpResponse {
  return answer(200, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(body));
}

/** Builds a JSON or empty response of an OAuth endpoint. */
export function buildOAuthResponse(status: number, body: object | undefined): HttpResponse {
  return body === undefined
    ? answer(status, {}, '')
    : answer(status, { 'content-type': 'application/json' }, JSON.stringify(body));
}

export function buildStyleResponse(style: Buffer): HttpResponse {
  return answer(
    200,
    { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=60' },
    style,
  );
}

export function buildPictureResponse(picture: Buffer): HttpResponse {
  return answer(200, { 'content-type': 'image/png' }, picture);
}

export function buildSeeOtherResponse(location: string): HttpResponse {
  return answer(303, { location }, '');
}

/** Builds a 202 response for work that continues after the response. The `Location` URL shows its progress. */
export function buildAcceptedResponse(location: string): HttpResponse {
  return answer(202, { location }, '');
}

export function buildProblemResponse(
  status: number,
  title: string,
  errors: FieldError[] = [],
): HttpResponse {
  return answer(
    status,
    { 'content-type': 'application/problem+json; charset=utf-8' },
    JSON.stringify({
      type: `urn:1022:local:${status}`,
      title,
      status,
      detail: errors[0]?.message ?? title,
      errors,
    }),
  );
}
