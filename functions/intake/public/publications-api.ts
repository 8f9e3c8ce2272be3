import * as z from 'zod';
import { PublicationsResponse } from '../../../core/contract/public/public-responses.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import { PublicationId } from '../../../core/ticket/model/publication.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';

type PublishedApiDeps = Pick<PublicApiDeps, 'publications'>;

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
  services: PublishedApiDeps,
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

export const publicationsEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/published',
  summary: { vi: 'Hỏi đáp đã công khai', en: 'List published questions and answers' },
  query: PublicationsQuery,
  answers: { 200: PublicationsResponse },
  needs: ['publications'],
  answer: listPublications,
});
