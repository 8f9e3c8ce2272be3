import { globSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  type ResponseKind,
  responsesByFunction,
  type TicketWithLink,
} from '../../../support/api/responses-by-function.ts';
import { sharedHotline } from '../../../support/hotline/shared-hotline.ts';
import { sendReport } from '../../../support/samples/a-report.ts';

const hotline = sharedHotline();

let known: TicketWithLink;

const SignedIn = z.object({ token: z.string() });

beforeAll(async () => {
  const report = await sendReport(hotline, { topic: 'VP02' });
  const links = (await hotline.outbox()).flatMap(({ ticket, links: all }) =>
    ticket === report.code ? all : [],
  );
  const link = links.find((one) => one.includes('/a/'));
  if (!link) throw new Error(`No message about ticket ${report.code} has a link`);
  const { text } = await hotline.post('/local/sign-in', { role: 'supervisor' });
  const staff = { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
  known = { report, link: new URL(link).pathname, staff };
}, 120_000);

const always = {
  'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
  'x-content-type-options': /^nosniff$/,
};
const data = { ...always, 'cache-control': /^no-store$/, 'referrer-policy': /^same-origin$/ };
const pageWith = (cacheControl: RegExp, referrerPolicy: RegExp, styles: string) => ({
  ...always,
  'cache-control': cacheControl,
  'referrer-policy': referrerPolicy,
  'content-type': /^text\/html/,
  'content-security-policy': new RegExp(
    `^default-src 'none'; (?!.*unsafe)(?=.*script-src 'self'(;|$))(?=.*style-src ('self' )*${styles})` +
      "(?=.*form-action 'self'(;|$))(?=.*base-uri 'none'(;|$))(?=.*frame-ancestors 'none'(;|$))",
  ),
});
const page = pageWith(/^no-store$/, /^same-origin$/, "'sha256-");

/** Expected headers by kind of response. */
const kinds: Record<ResponseKind, Record<string, RegExp>> = {
  page,
  // an empty form, which the browser may show again after going back
  'form page': pageWith(/^private, no-cache$/, /^same-origin$/, "'sha256-"),
  console: pageWith(/^no-store$/, /^no-referrer$/, "'nonce-"),
  data,
  'public data': { ...data, 'cache-control': /^(no-store|public, max-age=\d+)$/ },
  // chat platforms read only the status
  'platform answer': { 'x-content-type-options': /^nosniff$/, 'cache-control': /^no-store$/ },
  // CloudFront adds the referrer policy
  Open311: { ...always, 'cache-control': /^no-store$/ },
  asset: { 'x-content-type-options': /^nosniff$/, 'cache-control': /^public, max-age=\d+/ },
};

/** Functions deployed only in stages with an SMS gateway, which reads nothing but the status. */
const notDeployed = new Set(['messages/receive-sms-reports']);

test('the table of security headers covers every deployed HTTP function', () => {
  const files = globSync('functions/**/*.http.ts').map((name) =>
    name.replace(/^functions\/|\.http\.ts$/g, ''),
  );
  const deployed = files.filter((name) => !notDeployed.has(name));
  expect(new Set(Object.keys(responsesByFunction))).toEqual(new Set(deployed));
});

describe.each(Object.entries(responsesByFunction))('security headers of %s', (_, answers) => {
  test.each(Object.entries(answers))(
    'the response "%s" has its security headers and cookies',
    async (__, row) => {
      const answer = await hotline.ask(row.buildRequest(known));
      expect(answer.status).toBe(row.status);
      const expected = Object.entries(kinds[row.kind]).map(([name, value]) => [
        name,
        expect.stringMatching(value),
      ]);
      expect(answer.headers).toMatchObject(Object.fromEntries(expected));
      const attributes = (row.cookies?.(known) ?? []).map(([name, path, sameSite]) =>
        expect.stringMatching(
          new RegExp(
            `^${name}=[^;]+; Path=${path}(; Max-Age=\\d+)?; HttpOnly; Secure; SameSite=${sameSite}$`,
          ),
        ),
      );
      expect(answer.cookies).toHaveLength(attributes.length);
      expect(answer.cookies).toEqual(expect.arrayContaining(attributes));
    },
  );
});
