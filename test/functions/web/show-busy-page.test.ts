import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createOpen311Refusal } from '../../../core/open311/requests/refusal.ts';
import { buildPlainTextReply } from '../../../functions/chat/platforms/platform-webhook-deps.ts';
import { buildOpen311Reply } from '../../../functions/runtime/reply/open311-reply.ts';
import {
  buildPageReply,
  buildProblemReply,
  type HttpReply,
} from '../../../functions/runtime/reply/reply.ts';
import { handler } from '../../../functions/web/show-busy-page.edge.ts';

type ShowBusyPageInput = {
  answer?: object;
  requestHeaders?: object;
  method?: string;
  querystring?: string;
};

const asAnswered = (
  uri: string,
  status: string,
  { answer = {}, requestHeaders = {}, method = 'GET', querystring = '' }: ShowBusyPageInput = {},
) => ({
  Records: [
    {
      cf: {
        config: { eventType: 'origin-response' },
        request: { uri, method, querystring, clientIp: '203.0.113.1', headers: requestHeaders },
        response: {
          status,
          statusDescription: 'Too Many Requests',
          headers: {
            'content-type': [{ key: 'Content-Type', value: 'application/json' }],
            'content-length': [{ key: 'Content-Length', value: '31' }],
            via: [{ key: 'Via', value: '1.1 cloudfront' }],
            ...answer,
          },
        },
      },
    },
  ],
});

const header = (
  headers: Awaited<ReturnType<typeof handler>>['headers'],
  name: string,
): string | undefined => headers?.[name]?.[0]?.value;

describe.each(['429', '503'])('overloaded API (%s)', (status) => {
  test.each([
    ['/bao-cao', 'vi', 'Hệ thống đang bận'],
    ['/km/bao-cao', 'km', 'ប្រព័ន្ធកំពុងរវល់'],
    ['/en/tra-cuu', 'en', 'The system is busy'],
  ])(
    'an overloaded API returns for %s a page in its language with 115 and the emergency form’s URL',
    async (uri, lang, expectedText) => {
      const cloudFrontResultResponse = await handler(asAnswered(uri, status));
      expect(cloudFrontResultResponse.status).toBe('503');
      expect(header(cloudFrontResultResponse.headers, 'content-type')).toBe(
        'text/html; charset=utf-8',
      );
      expect(cloudFrontResultResponse.body).toContain(`<html lang="${lang}"`);
      for (const text of [expectedText, 'tel:115', 'tel:02941022', '/bao-cao/khan-cap']) {
        expect(cloudFrontResultResponse.body).toContain(text);
      }
    },
  );

  test('an overloaded API answers an API client in its language and error format', async () => {
    const requestHeaders = {
      'accept-language': [{ key: 'Accept-Language', value: 'en-GB,en;q=0.9' }],
    };
    const api = await handler(
      asAnswered('/api/reports', status, { requestHeaders: requestHeaders }),
    );
    expect(header(api.headers, 'content-type')).toMatch('application/problem+json');
    expect(z.json().parse(JSON.parse(api.body ?? ''))).toMatchObject({
      type: 'urn:1022:problem:unavailable',
      status: 503,
      title: 'The system is busy',
    });
    const bridge = await handler(asAnswered('/open311/v2/requests.json', status));
    expect(z.json().parse(JSON.parse(bridge.body ?? ''))).toMatchObject([{ code: 503 }]);
  });

  test('every overload response has a randomized Retry-After and none of the original body', async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, () => handler(asAnswered('/', status))),
    );
    const times = all.map(({ headers }) => Number(header(headers, 'retry-after')));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...times)).toBeLessThan(90);
    expect(new Set(times).size).toBeGreaterThan(5);
    expect(all[0]?.headers).not.toHaveProperty('content-length');
    expect(header(all[0]?.headers, 'via')).toBe('1.1 cloudfront');
    expect(header(all[0]?.headers, 'cache-control')).toBe('no-store');
  });
});

test('the busy page links to the requested page in each language, unless it was a form submission', async () => {
  const opened = await handler(asAnswered('/en/gop-y', '503', { querystring: 'tim=ch%E1%BB%A3' }));
  expect(opened.body).toContain('<a class="button" href="/en/gop-y?tim=ch%E1%BB%A3">Try again');
  expect(opened.body).toContain('<a href="/gop-y?tim=ch%E1%BB%A3" lang="vi"');
  expect(opened.body).not.toContain('{portal');
  const sent = await handler(asAnswered('/en/bao-cao', '503', { method: 'POST' }));
  expect(sent.body).not.toMatch(/hreflang|Try again/);
});

describe.each(['429', '503'])('overloaded emergency lane (%s)', (status) => {
  const sentOn = async (uri: string, input: ShowBusyPageInput) => {
    const cloudFrontResultResponse = await handler(asAnswered(uri, status, input));
    return [cloudFrontResultResponse.status, header(cloudFrontResultResponse.headers, 'location')];
  };

  test.each([
    ['/bao-cao/khan-cap', '/bao-cao'],
    ['/en/bao-cao/khan-cap', '/en/bao-cao'],
    ['/km/bao-cao/khan-cap', '/km/bao-cao'],
    ['/api/reports/urgent', '/api/reports'],
  ])(
    'an overloaded emergency route redirects a POST to %s with all fields to %s',
    async (uri, ordinary) => {
      expect(await sentOn(uri, { method: 'POST' })).toEqual(['307', ordinary]);
    },
  );

  test('opening the emergency form while it is overloaded redirects to the ordinary form with an emergency topic chosen', async () => {
    expect(await sentOn('/en/bao-cao/khan-cap', {})).toEqual([
      '307',
      '/en/bao-cao?dich-vu=health&chu-de=SK01',
    ]);
    expect(await sentOn('/bao-cao/khan-cap', { querystring: 'chu-de=SK02&noi=A' })).toEqual([
      '307',
      '/bao-cao?dich-vu=health&chu-de=SK02&noi=A',
    ]);
  });

  test('the redirect of an overloaded emergency route contains an explanation and is not cached', async () => {
    const cloudFrontResultResponse = await handler(
      asAnswered('/bao-cao/khan-cap', status, { method: 'POST' }),
    );
    expect(cloudFrontResultResponse.body).toContain('1022');
    expect(header(cloudFrontResultResponse.headers, 'content-type')).toMatch(/^text\/html/);
    expect(header(cloudFrontResultResponse.headers, 'cache-control')).toBe('no-store');
    const program = await handler(asAnswered('/api/reports/urgent', status, { method: 'POST' }));
    expect(program.body).toContain('"status":307');
    expect(program.headers).not.toHaveProperty('retry-after');
    expect(program.headers).not.toHaveProperty('content-length');
  });
});

/** Returns the CloudFront event for a response of a hotline function. */
const buildReplyEvent = (uri: string, { statusCode, headers = {} }: HttpReply) =>
  asAnswered(uri, String(statusCode), {
    method: 'POST',
    answer: Object.fromEntries(
      Object.entries(headers).map(([key, value]) => [key, [{ key, value: String(value) }]]),
    ),
  });

test.each<[string, string, HttpReply]>([
  ['HTML page', '/a/token/device', buildPageReply(429, 'Tôi đã đến nơi')],
  ['problem+json error', '/api/reports', buildProblemReply('too-many-requests', 'vi')],
  ['emergency page', '/bao-cao/khan-cap', buildPageReply(429, 'Bà tôi khó thở')],
  ['emergency API', '/api/reports/urgent', buildProblemReply('unavailable', 'vi', { status: 503 })],
  [
    'Open311',
    '/open311/v2/requests.json',
    buildOpen311Reply(createOpen311Refusal(429, 'too-many'), {
      path: '/open311/v2/requests.json',
      method: 'POST',
    }),
  ],
  ['chat platform', '/hooks/zalo', buildPlainTextReply(503)],
])(
  'the overload handler leaves a 429 response of the hotline’s own functions unchanged: %s',
  async (_, uri, reply) => {
    const event = buildReplyEvent(uri, reply);
    expect(await handler(event)).toEqual(event.Records[0]?.cf.response);
  },
);

test('the overload handler leaves responses with status 200, 403 and 500 unchanged', async () => {
  for (const event of [
    asAnswered('/', '200'),
    asAnswered('/', '500'),
    asAnswered('/api/reports', '403'),
  ]) {
    expect(await handler(event)).toEqual(event.Records[0]?.cf.response);
  }
});
