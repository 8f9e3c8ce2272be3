import { expect, test } from 'vitest';
import { publicContentRoutes } from '../../../../functions/intake/public/content/public-content-routes.ts';
import { showSecurityTxt } from '../../../../functions/intake/public/security-txt.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';

const path = '/.well-known/security.txt';

const shownAt = (now: string) =>
  showSecurityTxt(toRequest(httpEvent('GET', path)), {
    directory: async () => testDirectory,
    now: () => new Date(now),
    portalUrl: 'https://1022.travinh.example',
  });

test('security.txt is plain text with the fields of RFC 9116', async () => {
  const { statusCode, headers, body } = await shownAt('2021-12-03T01:05:07.123Z');
  expect([statusCode, headers?.['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(body).toBe(
    [
      'Contact: https://1022.travinh.example/bao-cao',
      'Contact: tel:+842941022',
      'Expires: 2022-06-01T00:00:00.000Z',
      'Preferred-Languages: vi, en, km',
      'Canonical: https://1022.travinh.example/.well-known/security.txt',
      '',
    ].join('\n'),
  );
});

test.each(['2021-12-03T00:00:00Z', '2026-02-28T23:59:59Z', '2040-01-01T00:00:00Z'])(
  'security.txt requested on %s expires in more than five months and less than a year',
  async (now) => {
    const [, expires = ''] = /^Expires: (.*)$/m.exec((await shownAt(now)).body) ?? [];
    const days = (Date.parse(expires) - Date.parse(now)) / 86_400_000;
    expect(days).toBeGreaterThan(150);
    expect(days).toBeLessThan(365);
  },
);

test('security.txt is served at the path of RFC 9116', () => {
  expect(publicContentRoutes.find((route) => route.path === path)?.answer).toBe(showSecurityTxt);
});
