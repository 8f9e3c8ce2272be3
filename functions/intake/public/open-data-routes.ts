import { gzipSync } from 'node:zlib';
import * as z from 'zod';
import {
  DataPackageResponse,
  OpenDataRequestsResponse,
  OpenDataStatisticsResponse,
} from '../../../core/contract/public/open-data-responses.ts';
import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import {
  openDataRequestColumns,
  openDataStatisticsColumns,
} from '../../../core/open-data/columns.ts';
import { toCsv } from '../../../core/open-data/csv.ts';
import { buildDataPackage, openDataLicense } from '../../../core/open-data/datapackage.ts';
import { selectRowsUpdatedSince } from '../../../core/open-data/request-row.ts';
import {
  type OpenDataStatisticsRow,
  toStatisticsRows,
} from '../../../core/open-data/statistics-rows.ts';
import { parseQueryInstant } from '../../../core/open311/updates/list-filter.ts';
import { listMonths, Month, toMonth } from '../../../core/statistics/month.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { openDataPath } from '../../../web/portal/view/public/open-data-link.ts';
import { renderOpenDataPage } from '../../../web/portal/view/public/open-data-page.ts';
import type { HttpFunctionRoute } from '../../runtime/events/http.ts';
import { withDownloadEtag } from '../../runtime/reply/download-etag.ts';
import {
  buildJsonReply,
  buildPageReply,
  buildProblemReply,
  type HttpReply,
} from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import { withPublicCache } from './public-data.ts';

type Answer<Needs extends keyof PublicApiDeps> = HttpFunctionRoute<
  Pick<PublicApiDeps, Needs>
>['answer'];
type Form = 'csv' | 'json';

const openDataCacheSeconds = 300;
const maxMonths = 24;

/** Size in bytes from which a download is compressed, because Lambda responses are limited to 6 MB. */
const minCompressedBytes = 1_000_000;

const contentTypes: Record<Form, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};

type Download = {
  name: string;
  form: Form;
  body: string;
  madeAt: Date;
  more?: Record<string, string>;
};

/** Builds the response for an open data download, or 304 if the client already has this version. */
const buildDownloadReply = (
  request: HttpRequest,
  { name, form, body, madeAt, more = {} }: Download,
): HttpReply => {
  const headers = {
    'content-type': contentTypes[form],
    'content-disposition': `inline; filename="${name}.${form}"`,
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag, last-modified, x-total-count',
    vary: 'accept-encoding',
    link: `<${openDataLicense.path}>; rel="license"`,
    ...more,
  };
  const uncompressedReply = { ...buildJsonReply(200, null, headers), body };
  const reply = withDownloadEtag(
    withPublicCache(openDataCacheSeconds, uncompressedReply),
    request,
    madeAt,
  );
  const isPacked =
    reply.body.length > minCompressedBytes &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (!isPacked) return reply;
  return {
    ...reply,
    headers: { ...reply.headers, 'content-encoding': 'gzip' },
    body: gzipSync(body).toString('base64'),
    isBase64Encoded: true,
  };
};

const createRequestsHandler =
  (form: Form): Answer<'openData' | 'now'> =>
  async (request, { openData, now }) => {
    const updatedSince = request.query['updated_since'];
    const since = updatedSince === undefined ? undefined : parseQueryInstant(updatedSince, 'start');
    if (updatedSince !== undefined && !since) {
      const errors = [{ field: 'updated_since', problem: 'date-malformed' as const }];
      return buildProblemReply('invalid', request.lang, { errors });
    }
    const { rows, madeAt = now() } = await openData.read();
    const wanted = selectRowsUpdatedSince(rows, since);
    const body =
      form === 'csv'
        ? toCsv(openDataRequestColumns, wanted)
        : JSON.stringify({
            madeAt: toHotlineTime(madeAt),
            license: openDataLicense.name,
            total: rows.length,
            requests: wanted.map((row) =>
              Object.fromEntries(openDataRequestColumns.map(({ name }) => [name, row[name]])),
            ),
          });
    // A client that has more rows than this still has withdrawn ones.
    const more = { 'x-total-count': String(rows.length) };
    return buildDownloadReply(request, { name: 'requests', form, body, madeAt, more });
  };

const createStatisticsHandler =
  (form: Form): Answer<'months' | 'directory' | 'now'> =>
  async (request, { months, directory, now }) => {
    const all = listMonths('2021-01', toMonth(toLocalDate(now()))).slice(-maxMonths);
    const question = OfMonth.safeParse(request.query);
    if (!question.success) {
      return buildProblemReply('invalid', request.lang, {
        errors: toFieldErrors(question.error),
      });
    }
    const { month: requestedMonth } = question.data;
    const found = (
      await Promise.all(
        (requestedMonth ? [requestedMonth] : all).map((month) => months.find(month)),
      )
    ).flatMap((one) => one ?? []);
    const known = await directory();
    const rows: OpenDataStatisticsRow[] = found.flatMap((figures) =>
      toStatisticsRows(figures, known),
    );
    const made = found.map((figures) => figures.madeAt.getTime());
    const madeAt = made.length > 0 ? new Date(Math.max(...made)) : now();
    const body =
      form === 'csv'
        ? toCsv(openDataStatisticsColumns, rows)
        : JSON.stringify({
            madeAt: toHotlineTime(madeAt),
            license: openDataLicense.name,
            figures: rows,
          });
    return buildDownloadReply(request, { name: 'figures', form, body, madeAt });
  };

const showOpenData: Answer<'openData' | 'now'> = async ({ lang }, { openData, now }) => {
  const { madeAt, rows } = await openData.read();
  const model = { lang, now: now(), madeAt, requests: rows.length };
  return withPublicCache(openDataCacheSeconds, buildPageReply(200, renderOpenDataPage(model)));
};

const showPackage: Answer<'openData' | 'portalUrl' | 'directory' | 'now'> = async (
  _,
  { openData, portalUrl, directory, now },
) => {
  const organization = getOrganization(await directory(), now());
  return withPublicCache(
    openDataCacheSeconds,
    buildJsonReply(200, buildDataPackage(organization, portalUrl, (await openData.read()).madeAt), {
      'access-control-allow-origin': '*',
    }),
  );
};

const Since = z.object({
  updated_since: z.string().optional().meta({
    description: 'A day, 2021-12-03, or an instant: rows that changed or were published since.',
  }),
});
const OfMonth = z.object({ month: Month.optional() });

const download = { method: 'GET', headers: ['If-None-Match', 'If-Modified-Since'] } as const;
const csv = {
  ...download,
  media: 'text/csv',
  answers: { 200: z.string(), 304: undefined },
} as const;
const requests = { query: Since, needs: ['openData', 'now'] } as const;
const statistics = { query: OfMonth, needs: ['months', 'directory', 'now'] } as const;

/** Routes for the open data page and its downloads, which anyone may use and reuse. */
export const openDataRoutes: HttpFunctionRoute<PublicApiDeps>[] = [
  { method: 'GET', path: openDataPath, answer: showOpenData },
  { method: 'GET', path: `${openDataPath}/`, answer: showOpenData },
  publicEndpoint({
    method: 'GET',
    path: `${openDataPath}/datapackage.json`,
    summary: { vi: 'Dữ liệu mở: từ điển dữ liệu', en: 'Open data: data dictionary' },
    answers: { 200: DataPackageResponse },
    needs: ['openData', 'portalUrl', 'directory', 'now'],
    answer: showPackage,
  }),
  publicEndpoint({
    ...csv,
    ...requests,
    path: `${openDataPath}/requests.csv`,
    summary: { vi: 'Dữ liệu mở: phản ánh, CSV', en: 'Open data: requests, CSV' },
    answer: createRequestsHandler('csv'),
  }),
  publicEndpoint({
    ...download,
    ...requests,
    path: `${openDataPath}/requests.json`,
    summary: { vi: 'Dữ liệu mở: phản ánh, JSON', en: 'Open data: requests, JSON' },
    answers: { 200: OpenDataRequestsResponse, 304: undefined },
    answer: createRequestsHandler('json'),
  }),
  publicEndpoint({
    ...csv,
    ...statistics,
    path: `${openDataPath}/figures.csv`,
    summary: { vi: 'Dữ liệu mở: số liệu, CSV', en: 'Open data: statistics, CSV' },
    answer: createStatisticsHandler('csv'),
  }),
  publicEndpoint({
    ...download,
    ...statistics,
    path: `${openDataPath}/figures.json`,
    summary: { vi: 'Dữ liệu mở: số liệu, JSON', en: 'Open data: statistics, JSON' },
    answers: { 200: OpenDataStatisticsResponse, 304: undefined },
    answer: createStatisticsHandler('json'),
  }),
];
