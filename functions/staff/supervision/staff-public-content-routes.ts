import * as z from 'zod';
import {
  ArticlesToReviewResponse,
  ReportSourceCountsResponse,
} from '../../../core/contract/public/public-content-responses.ts';
import { findArea } from '../../../core/directory/model/areas/area.ts';
import { findUnitRow } from '../../../core/directory/model/organization/unit.ts';
import { toDirectoryRowKey } from '../../../core/directory/model/tables.ts';
import { listDueArticles } from '../../../core/knowledge/article.ts';
import { getReviewSchedule } from '../../../core/knowledge/content-review.ts';
import { parseOutreachMedium } from '../../../core/press/visit-source.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { dailyReportTexts } from '../../../i18n/office.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/** Returns the knowledge base articles that their owners must review, the most urgent first. */
const showArticlesToReview = staffEndpoint({
  method: 'GET',
  path: '/api/staff/articles/expired',
  summary: {
    vi: 'Hỏi đáp đã hết giá trị hoặc đến hạn xem lại',
    en: 'List FAQ entries that have expired or are due for review',
  },
  access: accessRules.hotline,
  answers: { 200: ArticlesToReviewResponse },
  needs: ['directory', 'now'],
  answer: async (_, __, services) => {
    const [directory, now] = [await services.directory(), services.now()];
    const items = listDueArticles(directory, now).map(({ article, due }) => ({
      code: article.code,
      row: toDirectoryRowKey('articles', article),
      question: article.question.vi,
      owner: article.owner,
      ownerName: findUnitRow(directory, article.owner, now)?.name,
      ...getReviewSchedule(article, toLocalDate(now)),
      expiresOn: article.expiresOn,
      kind: due.reason,
    }));
    return buildJsonReply(200, { items });
  },
});

const SourcesQuery = z.object({ from: z.iso.date(), to: z.iso.date() });

/** Returns how often each poster was scanned and each link visited, by day. */
const showSources = staffEndpoint({
  method: 'GET',
  path: '/api/staff/sources',
  summary: { vi: 'Lượt quét áp phích', en: 'Get poster scan counts' },
  access: accessRules.oversight,
  query: SourcesQuery,
  answers: { 200: ReportSourceCountsResponse },
  problems: ['invalid'],
  needs: ['directory', 'now', 'sources'],
  answer: async (request, _, services) => {
    const { from, to } = request.query;
    const now = services.now();
    const [directory, counts] = await Promise.all([
      services.directory(),
      services.sources.between(from, to),
    ]);
    const nameOf = (place: string): string | undefined => {
      const spreader = parseOutreachMedium(place);
      return spreader
        ? dailyReportTexts.sources[spreader]
        : findArea(directory, place, now)?.fullName;
    };
    const items = counts.map((count) => ({
      ...count,
      placeName: nameOf(count.place),
    }));
    return buildJsonReply(200, { items });
  },
});

export const staffPublicContentRoutes: StaffEndpoint<StaffApiDeps>[] = [
  showArticlesToReview,
  showSources,
];
