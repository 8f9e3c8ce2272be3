import * as z from 'zod';
import { PerformanceResponse } from '../../../core/contract/public/public-responses.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { getPreviousMonth, listMonths, Month, toMonth } from '../../../core/statistics/month.ts';
import { toPublicMonthlyStatistics } from '../../../core/statistics/performance/public-month.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import {
  orderParameter,
  parsePerformanceOrder,
} from '../../../web/portal/view/public/performance/performance-order.ts';
import { renderPerformancePage } from '../../../web/portal/view/public/performance/performance-page.ts';
import {
  performanceTableNames,
  renderPerformanceTablePage,
} from '../../../web/portal/view/public/performance/performance-table-page.ts';
import {
  buildJsonReply,
  buildPageReply,
  buildProblemReply,
  type HttpReply,
} from '../../runtime/reply/reply.ts';
import { buildUnroutedReply } from '../../runtime/reply/unrouted-reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import { withPublicCache } from './public-data.ts';

type PerformancePagesDeps = Pick<PublicApiDeps, 'months' | 'directory' | 'now'>;

const performanceCacheSeconds = 300;

/** Maximum number of months listed on the performance page. Older months are still available by URL. */
const maxMonths = 24;

const PerformanceQuery = z.strictObject({
  month: Month.optional(),
  lang: z.string().max(10, 'too-long').optional(),
});

/**
 * Returns the statistics of the requested month. Without a requested month, returns those of the current month, or of the
 * previous month if the current one has none yet.
 */
const findRequestedMonth = async (
  wanted: Month | undefined,
  { months, now }: PerformancePagesDeps,
) => {
  const present = toMonth(toLocalDate(now()));
  const month = wanted ?? present;
  const found = await months.find(month);
  const [, before] = listMonths('2021-01', present).reverse();
  if (found || wanted || before === undefined) return { present, month, found };
  const earlier = await months.find(before);
  return earlier ? { present, month: before, found: earlier } : { present, month, found };
};

const listOfferedMonths = (earliest: Month, present: Month): Month[] =>
  listMonths(earliest, present).reverse().slice(0, maxMonths);

/** Handles `GET /hieu-qua`: shows how the agencies performed in one month, by default the current one. */
export async function showPerformance(
  { lang, query }: HttpRequest,
  ports: PerformancePagesDeps,
): Promise<HttpReply> {
  const now = ports.now();
  const { present, month, found } = await findRequestedMonth(
    Month.safeParse(query['thang']).data,
    ports,
  );
  const directory = await ports.directory();
  const [statistics, before] = [
    found,
    found && (await ports.months.find(getPreviousMonth(month))),
  ].map((one) => one && toPublicMonthlyStatistics(one, directory, lang));
  const months = listOfferedMonths(found?.earliest ?? present, present);
  return withPublicCache(
    performanceCacheSeconds,
    buildPageReply(200, renderPerformancePage({ lang, now, month, months, statistics, before })),
  );
}

/**
 * Handles `GET /hieu-qua/{by}`: shows the table for one chart of the performance page. If the month has no statistics, shows
 * the performance page.
 */
export async function showPerformanceTable(
  request: HttpRequest,
  ports: PerformancePagesDeps,
): Promise<HttpReply> {
  const { lang, params, query } = request;
  const by = z.enum(performanceTableNames).safeParse(params['by']).data;
  const { month, found } = await findRequestedMonth(Month.safeParse(query['thang']).data, ports);
  if (!by) {
    return buildUnroutedReply(request, 'no-such-page');
  }
  if (!found) return showPerformance(request, ports);
  const statistics = toPublicMonthlyStatistics(found, await ports.directory(), lang);
  const order = parsePerformanceOrder(query[orderParameter]);
  return withPublicCache(
    performanceCacheSeconds,
    buildPageReply(200, renderPerformanceTablePage({ lang, month, by, order, statistics })),
  );
}

/** Handles `GET /api/performance`: returns how the agencies performed in one month, as JSON. */
export async function readPerformance(
  { lang, query }: HttpRequest,
  ports: PerformancePagesDeps,
): Promise<HttpReply> {
  const question = PerformanceQuery.safeParse(query);
  if (!question.success) {
    return buildProblemReply('invalid', lang, { errors: toFieldErrors(question.error) });
  }
  const { month, found } = await findRequestedMonth(question.data.month, ports);
  if (!found) return buildProblemReply('no-figures', lang);
  const { districts, ...shown } = toPublicMonthlyStatistics(found, await ports.directory(), lang);
  const areas = districts.flatMap(({ name: district, communes }) =>
    communes.map(({ isTown: _, ...one }) => ({ ...one, district })),
  );
  const answer = formatDatesInHotlineTime({ ...shown, month, earliest: found.earliest, areas });
  return buildJsonReply(200, answer, {
    'cache-control': `public, max-age=${performanceCacheSeconds}`,
    vary: 'accept-language',
  });
}

export const performanceEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/performance',
  summary: { vi: 'Kết quả giải quyết theo tháng', en: 'Get the monthly performance of agencies' },
  query: PerformanceQuery,
  answers: { 200: PerformanceResponse },
  problems: ['no-figures'],
  needs: ['months', 'directory', 'now'],
  answer: readPerformance,
});
