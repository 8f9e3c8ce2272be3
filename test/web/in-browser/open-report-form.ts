import type { Page, Route } from 'playwright-core';
import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import type { Publication } from '../../../core/ticket/model/fields/publication.ts';
import { knownAnswersEndpoint } from '../../../functions/intake/public/publications-api.ts';
import { findAreasByApi } from '../../../functions/intake/report/areas-api.ts';
import { listBoundaries } from '../../../functions/intake/report/boundaries-api.ts';
import {
  showHomePage,
  showReportForm,
  submitReportForm,
} from '../../../functions/intake/report/form/report-pages.ts';
import { splitLanguagePath } from '../../../functions/runtime/request/request.ts';
import { fillHtml } from '../../../web/design/view/fill-html.ts';
import { setUpPublicApi } from '../../support/api/set-up-public-api.ts';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import type { Contexts } from '../../support/browser/shared-browser.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import { phoneSize, type ViewportSize } from './sample-window.ts';

const scripts: Readonly<Partial<Record<string, string>>> = {
  '/assets/portal.js': bundleScript('portal'),
  '/assets/known-answers.js': bundleScript('known-answers'),
};

/** Path of the favicon. Requests for it are not recorded, because only some browsers send them. */
const pageIcon = '/assets/mark.svg';

type DevicePosition = { latitude: number; longitude: number; accuracy?: number };

type ReportFormOptions = {
  position?: DevicePosition;
  on?: Date;
  hasScript?: boolean;
  size?: ViewportSize;
  published?: Publication[];
};

/** Opens the report form in a browser whose requests the public API answers in memory, and records the request paths. */
export async function openReportForm(contexts: Contexts, options: ReportFormOptions = {}) {
  const { position, on = openingMorning, hasScript = true, size = phoneSize } = options;
  const { published = [] } = options;
  const publications = {
    find: async () => undefined,
    page: async () => ({ publications: published }),
  };
  const context = await contexts.newContext({
    ...{ javaScriptEnabled: hasScript, serviceWorkers: 'block', viewport: size },
    ...(position && { geolocation: position, permissions: ['geolocation'] }),
  });
  const api = setUpPublicApi();
  api.at((on.getTime() - openingMorning.getTime()) / 60_000);
  const paths: string[] = [];
  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    const { pathname, search, searchParams } = new URL(request.url());
    if (pathname === pageIcon) return route.fulfill({ status: 404, body: '' });
    paths.push(pathname + search);
    const script = scripts[pathname];
    if (script !== undefined) return route.fulfill({ body: script });
    const { path, lang = 'vi' } = splitLanguagePath(pathname);
    const handler = [
      ...(path === '/' ? [showHomePage] : []),
      ...(path === '/api/areas/boundaries' ? [listBoundaries] : []),
      ...(path === '/api/areas' ? [findAreasByApi] : []),
      ...(path === '/api/known-answers' ? [knownAnswersEndpoint.answer] : []),
      ...(path.startsWith('/bao-cao')
        ? [request.method() === 'POST' ? submitReportForm : showReportForm]
        : []),
    ][0];
    if (!handler) return route.fulfill({ status: 404, body: '' });
    const ask: typeof handler = (asked, services) => handler(asked, { ...services, publications });
    const { statusCode, headers, body } = await api.ask(ask, {
      rawPath: pathname,
      body: request.postData() ?? '',
      queryStringParameters: Object.fromEntries(searchParams),
    });
    const html = fillHtml(body, getOrganization(testDirectory, on), lang);
    return route.fulfill({ status: statusCode, body: html, headers: toHeaders(headers) });
  };
  const page: Page = await context.newPage();
  await page.route('**/*', answer);
  return { page, api, paths };
}

const toHeaders = (headers: object = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** Goes on to the next page of the report form. */
export async function goOn(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('main .send button').last().click()]);
}

export async function openPlaceStep(page: Page, language = ''): Promise<void> {
  await page.goto(`https://1022.test${language}/bao-cao?dich-vu=welfare`);
  await page.locator('[name=group][value=""]').check();
  await goOn(page);
}
