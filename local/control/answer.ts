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

export const pageAnswer = ({ markup }: Html): HttpResponse =>
  answer(200, { 'content-type': 'text/html; charset=utf-8' }, markup);

export const jsonAnswer = (body: unknown): HttpResponse =>
  answer(200, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(body));

/** Builds a JSON or empty response of an OAuth endpoint. */
export const oauthAnswer = (status: number, body: object | undefined): HttpResponse =>
  body === undefined
    ? answer(status, {}, '')
    : answer(status, { 'content-type': 'application/json' }, JSON.stringify(body));

export const styleAnswer = (style: Buffer): HttpResponse =>
  answer(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=60' }, style);

export const pictureAnswer = (picture: Buffer): HttpResponse =>
  answer(200, { 'content-type': 'image/png' }, picture);

export const seeOther = (location: string): HttpResponse => answer(303, { location }, '');

/** Builds a 202 response: the work continues, and its state is at the location. */
export const acceptedAnswer = (location: string): HttpResponse => answer(202, { location }, '');

export const problemAnswer = (
  status: number,
  title: string,
  errors: FieldError[] = [],
): HttpResponse =>
  answer(
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
