import * as z from 'zod';
import { ExpiredAnswer, SourcesAnswer } from '../../core/contract/public-content-answers.ts';
import { findArea } from '../../core/directory/area.ts';
import { unitRow } from '../../core/directory/unit.ts';
import { expiredArticles } from '../../core/knowledge/article.ts';
import { reportWords } from '../../core/messages/wording/report.ts';
import { spreaderOf } from '../../core/press/source.ts';
import { json } from '../runtime/reply.ts';
import { readQuery } from './read-request.ts';
import type { StaffRoute } from './staff-door.ts';

/**
 * Handles `GET /api/staff/articles/expired`: returns articles that are hidden from the public until their owner reviews them.
 */
const showExpired: StaffRoute['answer'] = async (_, __, services) => {
  const [directory, now] = [await services.directory(), services.now()];
  const items = expiredArticles(directory, now).map(
    ({ code, question, owner, reviewedOn, expiresOn }) => ({
      code,
      question: question.vi,
      owner,
      ownerName: unitRow(directory, owner, now)?.name,
      reviewedOn,
      expiresOn,
    }),
  );
  return json(200, { items });
};

const SourcesQuestion = z.object({ from: z.iso.date(), to: z.iso.date() });

/** Handles `GET /api/staff/sources?from=&to=`: returns the scans of each poster and the visits of each link, by day. */
const showSources: StaffRoute['answer'] = async (request, _, services) => {
  const question = readQuery(request, SourcesQuestion);
  if (question.kind === 'refused') return question.reply;
  const { from, to } = question.value;
  const now = services.now();
  const [directory, counts] = await Promise.all([
    services.directory(),
    services.sources.between(from, to),
  ]);
  const nameOf = (place: string): string | undefined => {
    const spreader = spreaderOf(place);
    return spreader ? reportWords.sources[spreader] : findArea(directory, place, now)?.fullName;
  };
  const items = counts.map((count) => ({
    ...count,
    placeName: nameOf(count.place),
  }));
  return json(200, { items });
};

export const toldPublicRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/articles/expired',
    contract: { answers: { 200: ExpiredAnswer } },
    answer: showExpired,
  },
  {
    method: 'GET',
    path: '/api/staff/sources',
    contract: {
      query: SourcesQuestion,
      answers: { 200: SourcesAnswer },
      problems: { 400: ['invalid'] },
    },
    answer: showSources,
  },
];
