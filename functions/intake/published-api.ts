import * as z from 'zod';
import { toFieldErrors } from '../../core/messages/field-error.ts';
import { PublicationId } from '../../core/ticket/publication.ts';
import { formatHotlineTimes } from '../../core/time/in-hotline-time.ts';
import { jsonReply, problemReply, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import type { PublicServices } from './services.ts';

type PublishedApiDeps = Pick<PublicServices, 'publications'>;

export const PublicationsQuery = z.strictObject({
  /** Pagination cursor: id of the last publication on the previous page. */
  cursor: PublicationId.optional(),
  lang: z.string().max(10, 'too-long').optional(),
});

/**
 * Cache headers for publications. One minute in the CDN absorbs load peaks, and a withdrawn publication disappears within a
 * minute.
 */
const cached = { 'cache-control': 'public, max-age=60' };

/** Handles `GET /api/published`: returns published questions and answers, newest first. */
export async function listPublished(request: Request, services: PublishedApiDeps): Promise<Reply> {
  const question = PublicationsQuery.safeParse(request.query);
  if (!question.success) {
    return problemReply(400, 'invalid', request.lang, { errors: toFieldErrors(question.error) });
  }
  const { publications, next } = await services.publications.page(question.data.cursor);
  return jsonReply(200, formatHotlineTimes({ items: publications, next }), cached);
}
