import * as z from 'zod';
import {
  ExpiredArticlesResponse,
  ReportSourceCountsResponse,
} from '../../../core/contract/public/public-content-responses.ts';
import { findArea } from '../../../core/directory/model/area.ts';
import { findUnitRow } from '../../../core/directory/model/unit.ts';
import { listExpiredArticles } from '../../../core/knowledge/article.ts';
import { parseOutreachMedium } from '../../../core/press/visit-source.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import { dailyReportTexts } from '../../../i18n/office.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';

/** Returns knowledge base articles that are hidden from the public until their owner reviews them. */
const showExpired = staffEndpoint({
  method: 'GET',
  path: '/api/staff/articles/expired',
  summary: { vi: 'Hỏi đáp quá hạn xem lại', en: 'List FAQ entries due for review' },
  access: accessRules.hotline,
  answers: { 200: ExpiredArticlesResponse },
  needs: ['directory', 'now'],
  answer: async (_, __, services) => {
    const [directory, now] = [await services.directory(), services.now()];
    const items = listExpiredArticles(directory, now).map(
      ({ code, question, owner, reviewedOn, expiresOn }) => ({
        code,
        question: question.vi,
        owner,
        ownerName: findUnitRow(directory, owner, now)?.name,
        reviewedOn,
        expiresOn,
      }),
    );
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

export const staffPublicContentRoutes: StaffEndpoint<StaffApiDeps>[] = [showExpired, showSources];
