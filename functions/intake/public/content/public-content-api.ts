import * as z from 'zod';
import { listAnnouncementsAt } from '../../../../core/announcements/announcement.ts';
import {
  AnnouncementsResponse,
  ArticlesResponse,
  ProgrammesResponse,
} from '../../../../core/contract/public/public-content-responses.ts';
import { ServiceCode } from '../../../../core/directory/model/services/service.ts';
import { getReviewSchedule } from '../../../../core/knowledge/content-review.ts';
import { findArticles } from '../../../../core/knowledge/find-articles.ts';
import { toFieldErrors } from '../../../../core/messages/field-error.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import {
  type LocalizedText,
  selectLocalizedText,
} from '../../../../core/messages/localized-text.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { listOpenProgrammes } from '../../../../core/welfare/programme.ts';
import { selectTextLang } from '../../../../i18n/languages.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../../runtime/request/request.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { publicEndpoint } from '../../public-endpoint.ts';

type PublicContentApiDeps = Pick<PublicApiDeps, 'directory' | 'now'>;

/**
 * Cache headers for public content. One minute in the CDN absorbs load peaks, and ended content disappears within a minute.
 */
const buildCacheHeaders = (lang: Lang) => ({
  'cache-control': 'public, max-age=60',
  vary: 'accept-language',
  'content-language': selectTextLang('api', lang),
});

const createTextSelector = (lang: Lang) => (localizedText: LocalizedText) =>
  selectLocalizedText(lang, localizedText).text;

/** Handles `GET /api/announcements`: returns the current public announcements, urgent ones first. */
async function listAnnouncements(
  { lang }: HttpRequest,
  { directory, now }: PublicContentApiDeps,
): Promise<HttpReply> {
  const selectText = createTextSelector(lang);
  const items = listAnnouncementsAt(await directory(), now()).map(({ hotPrompt, ...one }) => ({
    ...one,
    title: selectText(one.title),
    body: selectText(one.body),
    isHeard: hotPrompt !== undefined,
  }));
  return buildJsonReply(200, { items }, buildCacheHeaders(lang));
}

const ArticlesQuery = z.object({
  q: z.string().max(200, 'too-long').optional(),
  service: ServiceCode.optional(),
  topic: z.string().max(10, 'too-long').optional(),
});

/** Handles `GET /api/articles?q=&service=&topic=`: returns knowledge base articles, best match first. */
async function listArticles(
  { lang, query }: HttpRequest,
  { directory, now }: PublicContentApiDeps,
): Promise<HttpReply> {
  const result = ArticlesQuery.safeParse(query);
  if (!result.success) {
    return buildProblemReply('invalid', lang, { errors: toFieldErrors(result.error) });
  }
  const selectText = createTextSelector(lang);
  const { q: text, ...where } = result.data;
  const articles = findArticles({ ...where, text, lang }, await directory(), now());
  const date = toLocalDate(now());
  const items = articles.map(({ article, score }) => {
    const { code, service, topics, owner, source, needsConfirmation, expiresOn } = article;
    const texts = { question: selectText(article.question), answer: selectText(article.answer) };
    const { reviewedOn, reviewBy } = getReviewSchedule(article, date);
    const metadata = { owner, source, needsConfirmation, reviewedOn, reviewBy, expiresOn };
    return { code, service, topics, ...texts, ...metadata, score: Math.round(score * 100) / 100 };
  });
  return buildJsonReply(200, { items }, buildCacheHeaders(lang));
}

/** Handles `GET /api/programmes`: returns the support programmes that accept applications now. */
async function listProgrammes(
  { lang }: HttpRequest,
  { directory, now }: PublicContentApiDeps,
): Promise<HttpReply> {
  const selectText = createTextSelector(lang);
  const items = listOpenProgrammes(await directory(), now()).map((one) => ({
    code: one.code,
    topic: one.topic,
    name: selectText(one.name),
    who: selectText(one.who),
    amount: selectText(one.amount),
    where: selectText(one.where),
    period: selectText(one.period),
    legalBasis: one.legalBasis,
    owner: one.owner,
    needsConfirmation: one.needsConfirmation,
    expiresOn: one.expiresOn,
  }));
  return buildJsonReply(200, { items }, buildCacheHeaders(lang));
}

export const announcementsEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/announcements',
  summary: { vi: 'Thông báo đang hiệu lực', en: 'List current announcements' },
  answers: { 200: AnnouncementsResponse },
  needs: ['directory', 'now'],
  answer: listAnnouncements,
});

export const articlesEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/articles',
  summary: { vi: 'Hỏi đáp: tìm câu trả lời', en: 'Search frequently asked questions' },
  query: ArticlesQuery,
  answers: { 200: ArticlesResponse },
  needs: ['directory', 'now'],
  answer: listArticles,
});

export const programmesEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/programmes',
  summary: { vi: 'Các khoản hỗ trợ an sinh', en: 'List welfare programmes' },
  answers: { 200: ProgrammesResponse },
  needs: ['directory', 'now'],
  answer: listProgrammes,
});
