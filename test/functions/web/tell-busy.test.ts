import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { hotlineNumber } from '../../../core/messages/hotline-number.ts';
import { handler } from '../../../functions/web/tell-busy.edge.ts';

const asAnswered = (
  uri: string,
  status: string,
  { answer = {}, asked = {} }: { answer?: object; asked?: object } = {},
) => ({
  Records: [
    {
      cf: {
        config: { eventType: 'origin-response' },
        request: { uri, method: 'GET', querystring: '', clientIp: '203.0.113.1', headers: asked },
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

describe.each(['429', '503'])('when the address has no room (%s)', (status) => {
  test.each([
    ['/bao-cao', 'vi', 'Hệ thống đang bận'],
    ['/km/bao-cao', 'km', 'ប្រព័ន្ធកំពុងរវល់'],
    ['/en/tra-cuu', 'en', 'The system is busy'],
  ])(
    '%s is a page in its language, with 115 and the way that stays open',
    async (uri, lang, said) => {
      const told = await handler(asAnswered(uri, status));
      expect(told.status).toBe('503');
      expect(header(told.headers, 'content-type')).toBe('text/html; charset=utf-8');
      expect(told.body).toContain(`<html lang="${lang}"`);
      for (const words of [said, 'tel:115', `tel:${hotlineNumber}`, '/bao-cao/khan-cap']) {
        expect(told.body).toContain(words);
      }
    },
  );

  test('a program is told in its language, by the form of its door', async () => {
    const asked = { 'accept-language': [{ key: 'Accept-Language', value: 'en-GB,en;q=0.9' }] };
    const api = await handler(asAnswered('/api/reports', status, { asked }));
    expect(header(api.headers, 'content-type')).toMatch('application/problem+json');
    expect(z.json().parse(JSON.parse(api.body ?? ''))).toMatchObject({
      type: 'urn:1022:problem:unavailable',
      status: 503,
      title: 'The system is busy',
    });
    const bridge = await handler(asAnswered('/open311/v2/requests.json', status));
    expect(z.json().parse(JSON.parse(bridge.body ?? ''))).toMatchObject([{ code: 503 }]);
  });

  test('all are told a time, not all the same, and nothing is left of the old body', async () => {
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

test('what our own functions refuse, with a time, stays as it is; and so does all else', async () => {
  const answer = { 'retry-after': [{ key: 'Retry-After', value: '300' }] };
  for (const event of [
    asAnswered('/bao-cao', '429', { answer }),
    asAnswered('/', '200'),
    asAnswered('/', '500'),
    asAnswered('/api/reports', '403'),
  ]) {
    expect(await handler(event)).toEqual(event.Records[0]?.cf.response);
  }
});
