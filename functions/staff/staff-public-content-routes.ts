import * as z from 'zod';
import {
  ExpiredArticlesResponse,
  ReportSourceCountsResponse,
} from '../../core/contract/public-content-responses.ts';
import { findArea } from '../../core/directory/area.ts';
import { findUnitRow } from '../../core/directory/unit.ts';
import { listExpiredArticles } from '../../core/knowledge/article.ts';
import { dailyReportTexts } from '../../core/messages/i18n/daily-report.ts';
import { parseOutreachMedium } from '../../core/press/visit-source.ts';
import { buildJsonReply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateQuery } from './validate-request.ts';

/**
 * Handles `GET /api/staff/articles/expired`: returns knowledge base articles that are hidden from the public until their
 * owner reviews them.
 */
const showExpired: StaffRoute['answer'] = async (_, __, services) => {
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
};

const SourcesQuery = z.object({ from: z.iso.date(), to: z.iso.date() });

/** Handles `GET /api/staff/sources?from=&to=`: returns how often each poster was scanned and each link visited, by day. */
const showSources: StaffRoute['answer'] = async (request, _, services) => {
  const question = validateQuery(request, SourcesQuery);
  if (question.kind === 'refused') return question.reply;
  const { from, to } = question.value;
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
};

export const staffPublicContentRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/articles/expired',
    contract: { answers: { 200: ExpiredArticlesResponse } },
    answer: showExpired,
  },
  {
    method: 'GET',
    path: '/api/staff/sources',
    contract: {
      query: SourcesQuery,
      answers: { 200: ReportSourceCountsResponse },
      problems: { 400: ['invalid'] },
    },
    answer: showSources,
  },
];
