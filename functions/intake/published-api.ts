import * as z from 'zod';
import { fieldErrors } from '../../core/messages/field-error.ts';
import { PublicationId } from '../../core/ticket/publication.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { json, problem, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import type { PublicServices } from './services.ts';

type Needs = Pick<PublicServices, 'publications'>;

export const PublishedQuestion = z.strictObject({
  /** The id behind which the next page begins. */
  cursor: PublicationId.optional(),
  lang: z.string().max(10, 'too-long').optional(),
});

/** A crowd reads what one read; what is taken back is gone from here as soon. */
const cached = { 'cache-control': 'public, max-age=60' };

/** `GET /api/published`: questions and answers that the hotline has put before the public, the newest first. */
export const listPublished = async (request: Request, services: Needs): Promise<Reply> => {
  const question = PublishedQuestion.safeParse(request.query);
  if (!question.success) {
    return problem(400, 'invalid', request.lang, { errors: fieldErrors(question.error) });
  }
  const { publications, next } = await services.publications.page(question.data.cursor);
  return json(200, inHotlineTime({ items: publications, next }), cached);
};
