import { findUnitRow } from '../../../../core/directory/model/organization/unit.ts';
import { listServiceRows } from '../../../../core/directory/model/services/service.ts';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import { listArticlesVisibleOnDate } from '../../../../core/knowledge/article.ts';
import { getReviewSchedule } from '../../../../core/knowledge/content-review.ts';
import { explainEndedArticle } from '../../../../core/knowledge/ended-content.ts';
import { findArticles, findRelatedArticles } from '../../../../core/knowledge/find-articles.ts';
import { sortArticlesForOverview } from '../../../../core/knowledge/sort-articles.ts';
import { normalizeSearchText } from '../../../../core/search/normalize-search-text.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import {
  renderArticlePage,
  renderArticlesPage,
} from '../../../../web/portal/view/public/article-pages.ts';
import { buildPageReply, type HttpReply } from '../../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../../runtime/request/request.ts';
import type { PublicApiDeps } from '../../deps.ts';
import { buildGoneOrNotFoundReply } from '../../ticket/gone-or-not-found.ts';

type ArticlePagesDeps = Pick<PublicApiDeps, 'directory' | 'now'>;

const maxOthers = 4;

/** Handles `GET /hoi-dap`: lists all knowledge base articles, those for one service, or search results. */
export async function showArticles(
  { lang, query }: HttpRequest,
  services: ArticlePagesDeps,
): Promise<HttpReply> {
  const [directory, now] = [await services.directory(), services.now()];
  const having = new Set(
    listArticlesVisibleOnDate(directory, now).map((article) => article.service),
  );
  const rows = listServiceRows(directory, now)
    .filter(({ code }) => having.has(code))
    .toSorted((a, b) => a.order - b.order);
  const service = rows.find(({ code }) => code === query['dich-vu'])?.code;
  const text = normalizeSearchText(query['tim']) ?? '';
  const foundArticles = findArticles({ text, service, lang }, directory, now);
  const found = foundArticles.map(({ article }) => article);
  const articles = text === '' ? sortArticlesForOverview(found) : found;
  return buildPageReply(200, renderArticlesPage({ lang, services: rows, service, text, articles }));
}

/**
 * Handles `GET /hoi-dap/{code}`: shows one current knowledge base article. If the article has ended, shows a page that
 * says why and what to read instead.
 */
export async function showArticle(
  request: HttpRequest,
  services: ArticlePagesDeps,
): Promise<HttpReply> {
  const { lang, params } = request;
  const [directory, now] = [await services.directory(), services.now()];
  const all = listArticlesVisibleOnDate(directory, now);
  const article = all.find(({ code }) => code === params['code']);
  if (!article) {
    const ended = explainEndedArticle(directory, params['code'], now);
    return buildGoneOrNotFoundReply(request, 'articles', ended);
  }
  const { service } = article;
  const offered = listOfferedServices(directory, now).find((row) => row.code === service);
  const related = findRelatedArticles(article, directory, { on: now, lang });
  return buildPageReply(
    200,
    renderArticlePage({
      lang,
      article,
      owner: findUnitRow(directory, article.owner, now)?.name ?? article.owner,
      review: getReviewSchedule(article, toLocalDate(now)),
      isHealth: offered?.isHealth === true,
      isServiceOffered: offered !== undefined,
      others: related.slice(0, maxOthers),
    }),
  );
}
