import type { ServiceRow } from '../../../../core/directory/model/services/service.ts';
import { getServiceTexts } from '../../../../core/directory/model/services/service.ts';
import type { Article } from '../../../../core/knowledge/article.ts';
import type { ReviewSchedule } from '../../../../core/knowledge/content-review.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { infoPageTexts } from '../../../../i18n/portal.ts';
import { renderHiddenField, renderTextField } from '../../../design/view/components/field.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { type Html, html, renderAttributes } from '../../../design/view/html.ts';
import { renderPlainTextAsHtml } from '../../../design/view/plain-text.ts';
import { renderContentSource } from '../content-source.ts';
import { toPortalPath } from '../frame/portal-page.ts';
import {
  localizeWithLangAttribute,
  renderParentLink,
  renderPublicPageFrame,
} from '../frame/public-page-frame.ts';
import { renderReadAloudButton } from '../read-aloud-button.ts';

const articlesPath = '/hoi-dap';

export type ArticlesPageModel = {
  lang: Lang;
  /** Services that have knowledge-base articles and can therefore be selected as a filter. */
  services: readonly ServiceRow[];
  service?: string | undefined;
  text: string;
  articles: readonly Article[];
};

const articleLinks = (lang: Lang, articles: readonly Article[]): Html =>
  html`<ul class="entries">${articles.map(({ code, question }) => {
    const { text, mark } = localizeWithLangAttribute(question, lang);
    return html`<li class="entry-card sky"><a href="${toPortalPath(lang, `${articlesPath}/${code}`)}"${mark}>${text}</a></li>`;
  })}</ul>`;

const serviceChoice = ({ lang, services, service }: ArticlesPageModel): Html => {
  const { articles: texts } = infoPageTexts[lang];
  const choice = (code: string | undefined, label: string): Html =>
    html`<li><a${renderAttributes({
      href: toPortalPath(lang, articlesPath, code === undefined ? {} : { 'dich-vu': code }),
      'aria-current': code === service ? 'page' : undefined,
    })}>${label}</a></li>`;
  return html`<nav class="ways" aria-label="${texts.services}"><ul>${choice(undefined, texts.all)}${services.map(
    (row) => choice(row.code, getServiceTexts(lang, row).short),
  )}</ul></nav>`;
};

const search = ({ lang, service, text }: ArticlesPageModel): Html => {
  const { articles: texts } = infoPageTexts[lang];
  return html`<form class="ask" action="${toPortalPath(lang, articlesPath)}" method="get" role="search">
${renderTextField({ name: 'tim', label: texts.search, hint: texts.searchHint, value: text })}
${service !== undefined && renderHiddenField('dich-vu', service)}<button class="button">${texts.button}</button></form>`;
};

/** Maximum number of articles per service on the overview. A link leads to the other articles. */
const maxPerService = 6;

/** Renders the overview of all articles: the first ones of each service and a link to the others. */
const overview = ({ lang, services, articles }: ArticlesPageModel): Html => {
  const { articles: texts } = infoPageTexts[lang];
  return html`${services.map((row) => {
    const own = articles.filter(({ service }) => service === row.code);
    if (own.length === 0) return undefined;
    const { short } = getServiceTexts(lang, row);
    const href = toPortalPath(lang, articlesPath, { 'dich-vu': row.code });
    return html`<section aria-labelledby="${row.code}"><h2 id="${row.code}" class="titled">${renderIcon(row.look.icon)}${short}</h2>
${articleLinks(lang, own.slice(0, maxPerService))}
${own.length > maxPerService && html`<p><a class="back" href="${href}">${texts.more(own.length, short)}</a></p>`}</section>`;
  })}`;
};

const articleList = (model: ArticlesPageModel): Html => {
  const { lang, text, service, articles } = model;
  const { articles: texts } = infoPageTexts[lang];
  if (articles.length === 0) {
    const nothing = text === '' ? texts.empty : texts.none(text);
    return html`<p class="card" role="status">${nothing}</p><p><a class="button" href="${toPortalPath(lang, '/bao-cao')}">${texts.ask}</a></p>`;
  }
  return text === '' && service === undefined ? overview(model) : articleLinks(lang, articles);
};

/** Renders the list of knowledge-base articles, grouped by service, or filtered by service or search text. */
export function renderArticlesPage(model: ArticlesPageModel): string {
  const { lang, text, articles, service } = model;
  const { articles: texts } = infoPageTexts[lang];
  const query = { ...(text !== '' && { tim: text }), ...(service && { 'dich-vu': service }) };
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: articlesPath, query },
    isHealth: model.services.find(({ code }) => code === service)?.isHealth === true,
    isListed: text === '',
    isWide: true,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${search(model)}${serviceChoice(model)}
${text !== '' && articles.length > 0 && html`<p role="status">${texts.found(articles.length, text)}</p>`}
${articleList(model)}`,
  });
}

export type ArticlePageModel = {
  lang: Lang;
  article: Article;
  owner: string;
  review: ReviewSchedule;
  isHealth: boolean;
  /** Whether citizens can choose the article's service in the report form. */
  isServiceOffered: boolean;
  others: readonly Article[];
};

/**
 * Renders one knowledge-base article with responsible unit, source and validity. Links lead readers whose question it
 * doesn't answer to other help.
 */
export function renderArticlePage({
  lang,
  article,
  owner,
  review,
  isHealth,
  isServiceOffered,
  others,
}: ArticlePageModel): string {
  const { articles: texts } = infoPageTexts[lang];
  const [question, answer] = [
    localizeWithLangAttribute(article.question, lang),
    localizeWithLangAttribute(article.answer, lang),
  ];
  const [topic] = article.topics;
  const about = { 'dich-vu': article.service, ...(topic !== undefined && { 'chu-de': topic }) };
  return renderPublicPageFrame({
    lang,
    title: question.text,
    description: answer.text,
    here: { path: `${articlesPath}/${article.code}` },
    isHealth,
    main: html`${renderParentLink(lang, articlesPath, texts.title)}
<h1${question.mark}>${question.text}</h1>
${answer.note}<div class="stack" id="loi-dap"${answer.mark}>${renderPlainTextAsHtml(answer.text)}</div>${renderReadAloudButton(lang, 'loi-dap')}
${renderContentSource(lang, { ...article, ...review, owner })}
<section class="card" aria-labelledby="giup"><h2 id="giup">${texts.helped}</h2><p>${texts.notHelped}</p>
<p><a class="button" href="${toPortalPath(lang, '/bao-cao', isServiceOffered ? about : {})}">${texts.ask}</a></p></section>
${others.length > 0 && html`<section aria-labelledby="khac"><h2 id="khac">${texts.others}</h2>${articleLinks(lang, others)}</section>`}`,
  });
}
