import * as z from 'zod';
import {
  KnownAnswersResponse,
  PublicationResponse,
  PublicationsResponse,
} from '../../../core/contract/public/public-responses.ts';
import { findArea } from '../../../core/directory/model/areas/area.ts';
import { findKnownPublications } from '../../../core/intake/proposals/find-known-publications.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { PublicationId } from '../../../core/ticket/model/fields/publication.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';

type PublishedApiDeps = Pick<PublicApiDeps, 'publications' | 'directory' | 'now'>;

const PublicationsQuery = z.strictObject({
  /** Pagination cursor: id of the last publication on the previous page. */
  cursor: PublicationId.optional(),
  lang: z.string().max(10, 'too-long').optional(),
});

/**
 * Cache headers for publications. One minute in the CDN absorbs load peaks, and a withdrawn publication disappears within a
 * minute.
 */
const cacheHeaders = { 'cache-control': 'public, max-age=60' };

/** Handles `GET /api/published`: returns published questions and answers, newest first. */
async function listPublications(
  request: HttpRequest,
  services: Pick<PublishedApiDeps, 'publications'>,
): Promise<HttpReply> {
  const question = PublicationsQuery.safeParse(request.query);
  if (!question.success) {
    return buildProblemReply('invalid', request.lang, {
      errors: toFieldErrors(question.error),
    });
  }
  const { publications, next } = await services.publications.page(question.data.cursor);
  const items = publications.map(({ reportCount: _, ...publication }) => publication);
  return buildJsonReply(200, formatDatesInHotlineTime({ items, next }), cacheHeaders);
}

/** Handles `GET /api/published/{id}`: returns one published question and answer. */
async function readPublication(
  { lang, params }: HttpRequest,
  { publications }: Pick<PublishedApiDeps, 'publications'>,
): Promise<HttpReply> {
  const id = PublicationId.safeParse(params['id']).data;
  const found = id && (await publications.find(id));
  if (!found) return buildProblemReply('no-such-page', lang);
  const { reportCount: _, ...publication } = found;
  return buildJsonReply(200, formatDatesInHotlineTime(publication), cacheHeaders);
}

const KnownAnswersQuery = z.strictObject({
  /** Code of the commune. */
  area: z.string().regex(/^\d{5}$/, 'area-code-malformed'),
  topic: z
    .string()
    .regex(/^[A-Z]{2}\d{2}$/, 'topic-unknown')
    .optional(),
});

/**
 * Handles `GET /api/known-answers`: returns published answers about issues that many people in a commune reported. The
 * report form shows them. The request contains no text of the citizen, so that the CDN can cache the response.
 */
async function listKnownAnswers(
  { lang, query }: HttpRequest,
  { publications, directory, now: getTime }: PublishedApiDeps,
): Promise<HttpReply> {
  const question = KnownAnswersQuery.safeParse(query);
  if (!question.success) {
    return buildProblemReply('invalid', lang, { errors: toFieldErrors(question.error) });
  }
  const { area, topic } = question.data;
  const now = getTime();
  const areaName = findArea(await directory(), area, now)?.fullName;
  const subject = { topics: topic === undefined ? undefined : [topic], areaName };
  const items = await findKnownPublications(subject, publications, now);
  return buildJsonReply(200, formatDatesInHotlineTime({ items }), cacheHeaders);
}

export const publicationEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/published/{id}',
  summary: { vi: 'Chi tiết câu trả lời đã công khai', en: 'Get a published question and answer' },
  answers: { 200: PublicationResponse },
  problems: ['no-such-page'],
  needs: ['publications'],
  answer: readPublication,
});

export const knownAnswersEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/known-answers',
  summary: {
    vi: 'Câu trả lời về việc nhiều người đã báo ở một xã',
    en: 'List published answers about issues that many people in a commune reported',
  },
  query: KnownAnswersQuery,
  answers: { 200: KnownAnswersResponse },
  needs: ['publications', 'directory', 'now'],
  answer: listKnownAnswers,
});

const publicationsEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/published',
  summary: { vi: 'Hỏi đáp đã công khai', en: 'List published questions and answers' },
  query: PublicationsQuery,
  answers: { 200: PublicationsResponse },
  needs: ['publications'],
  answer: listPublications,
});

export const publicationEndpoints = [
  publicationsEndpoint,
  publicationEndpoint,
  knownAnswersEndpoint,
];
