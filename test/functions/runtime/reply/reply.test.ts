import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  buildJsonReply,
  buildPageReply,
  buildProblemReply,
  buildSeeOtherReply,
} from '../../../../functions/runtime/reply/reply.ts';
import { getStyleHashes } from '../../../../web/design/view/style-hashes.ts';
import { renderTicketLookupPage } from '../../../../web/portal/view/ticket/find/render-ticket-lookup-page.ts';

const html = renderTicketLookupPage({ lang: 'vi', errors: [] });

test.each([
  ['JSON', buildJsonReply(200, {})],
  ['an HTML page', buildPageReply(200, html)],
  ['a redirect', buildSeeOtherReply('/')],
  ['a problem+json error', buildProblemReply('not-found', 'vi')],
])('the response with %s has no-store and the security headers', (_kind, reply) => {
  expect(reply.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
  });
});

test('the content security policy allows only the hotline’s own scripts and style sheets', () => {
  const policy = String(buildPageReply(200, html).headers?.['content-security-policy']);
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `style-src 'sha256-${hash}' ${getStyleHashes()
      .all.slice(1)
      .map((one) => `'${one}'`)
      .join(' ')}`,
    "script-src 'self'",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]);
});

test('a page response sets its cookies, and a redirect is a 303 with cookies', () => {
  expect(buildPageReply(201, html, ['a=1'])).toMatchObject({
    statusCode: 201,
    body: html,
    cookies: ['a=1'],
  });
  expect(buildSeeOtherReply('/a/token', ['b=2'])).toMatchObject({
    statusCode: 303,
    headers: { location: '/a/token' },
    cookies: ['b=2'],
    body: '',
  });
});

describe('problem response', () => {
  test('a problem response names the error, the field and how to proceed', () => {
    const errors = [{ field: 'reporter.phone', problem: 'phone-impossible' as const }];
    const reply = buildProblemReply('invalid', 'en', { errors });
    expect(reply.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'en',
    });
    expect([reply.statusCode, reply.body]).toEqual([
      400,
      JSON.stringify({
        type: 'urn:1022:problem:invalid',
        title: 'Some fields need correcting',
        status: 400,
        detail: 'Please correct the fields named below and send again.',
        errors: [
          {
            field: 'reporter.phone',
            message:
              'This is not a correct phone number. Please enter it in full, like 0912 345 678, or leave it empty.',
          },
        ],
      }),
    ]);
  });

  test('additional members of a problem response cannot override status and type', () => {
    const more = { status: 'closed', type: 'x', version: 3 };
    const { body } = buildProblemReply('not-now', 'vi', { more });
    expect(z.unknown().parse(JSON.parse(body))).toMatchObject({
      status: 409,
      type: 'urn:1022:problem:not-now',
      version: 3,
    });
  });

  test('a problem response accepts additional headers such as Retry-After', () => {
    const reply = buildProblemReply('too-many-attempts', 'vi', {
      headers: { 'retry-after': '60' },
    });
    expect(reply.headers).toMatchObject({ 'retry-after': '60', 'content-language': 'vi' });
  });
});
