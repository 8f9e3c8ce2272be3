import { describe, expect, test } from 'vitest';
import {
  officialLangRedirects,
  removeOfficialLangPrefix,
} from '../../../../functions/intake/public/official-lang-redirect.ts';
import {
  showRobotsTxt,
  showSitemap,
} from '../../../../functions/intake/public/search-engine-files.ts';
import { toRequest } from '../../../../functions/runtime/request/request.ts';
import { portalAddresses } from '../../../support/browser/portal-pages.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import { httpEvent } from '../../../support/events/lambda-events.ts';
import { buildPublication } from '../../../web/samples/sample-open-pages.ts';

const portalUrl = 'https://1022.travinh.example';
const request = toRequest(httpEvent('GET', '/'));

const readSitemap = async (): Promise<string> => {
  const { body } = await showSitemap(request, {
    directory: async () => testDirectory,
    now: () => launchDay,
    portalUrl,
    publications: {
      find: async () => undefined,
      page: async () => ({ publications: [buildPublication()] }),
    },
  });
  return body;
};

describe('sitemap', () => {
  test('the sitemap lists every public page in all languages', async () => {
    const sitemap = await readSitemap();
    const unlisted = ['/mat-mang', '/khong-co'];
    const isPublic = (path: string) => !path.includes('?') && !unlisted.includes(path);
    for (const path of portalAddresses.filter(isPublic)) {
      const inEnglish = path === '/' ? '/en' : `/en${path}`;
      expect(sitemap).toContain(`<loc>${portalUrl}${path}</loc>`);
      expect(sitemap).toContain(`<loc>${portalUrl}${inEnglish}</loc>`);
    }
    expect(sitemap).toContain(`<loc>${portalUrl}/gop-y/${buildPublication().id}</loc>`);
  });

  test('robots.txt names the sitemap and excludes the pages of officers, staff and single tickets', () => {
    const lines = showRobotsTxt(request, { portalUrl }).body.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Disallow: /a/',
        'Disallow: /console',
        'Disallow: /tra-cuu?',
        'Disallow: /km/tra-cuu/du-lieu',
        `Sitemap: ${portalUrl}/sitemap.xml`,
      ]),
    );
    expect(lines).not.toContain('Disallow: /');
  });
});

describe('prefix of the official language', () => {
  test.each([
    ['/vi', '', '/'],
    ['/vi/', '', '/'],
    ['/vi/bao-cao', 'dich-vu=health', '/bao-cao?dich-vu=health'],
    ['/vi/hoi-dap/call-115', '', '/hoi-dap/call-115'],
    ['/vi//evil.example/x', '', '/evil.example/x'],
    ['/vi/\\evil.example', '', '/%5Cevil.example'],
  ])('%s leads to the page without the prefix', (path, rawQuery, location) => {
    expect(removeOfficialLangPrefix({ path, rawQuery })).toBe(location);
  });

  test.each(officialLangRedirects)('GET $path is redirected permanently', async ({ answer }) => {
    const reply = await answer(toRequest(httpEvent('GET', '/vi/tra-cuu')), undefined);
    expect([reply.statusCode, reply.headers?.['location']]).toEqual([301, '/tra-cuu']);
  });
});
