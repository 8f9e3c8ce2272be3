import { getServiceTexts, type ServiceRow } from '../../../core/directory/service.ts';
import { formatInstant } from '../../../core/messages/dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { publishedPageTexts } from '../../../core/messages/wording/pages-published.ts';
import type { Publication } from '../../../core/ticket/publication.ts';
import { attributes, type Html, html, type Piece } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { openStylesheet } from '../../design/view/stylesheet.ts';
import { openDataLink } from './open-data-link.ts';
import { pathIn, portalPage } from './portal-page.ts';

export const publishedPath = '/gop-y';

export type PublishedPageModel = {
  lang: Lang;
  now: Date;
  /** Services by which published answers can be filtered. */
  services: readonly ServiceRow[];
  service?: string | undefined;
  publications: readonly Publication[];
  /** Cursor of the previous page's end; undefined on the first page. */
  after?: string | undefined;
  next?: string | undefined;
};

type Reader = { lang: Lang; now: Date; services: readonly ServiceRow[] };

const shownSigns = 320;

/** Returns the beginning of a text, cut between words. */
const beginning = (text: string): string =>
  text.length <= shownSigns ? text : `${text.slice(0, shownSigns).replace(/\s+\S*$/, '')}…`;

export const publishedAddress = (lang: Lang, { id }: Pick<Publication, 'id'>): string =>
  pathIn(lang, `${publishedPath}/${id}`);

const serviceChip = ({ service }: Publication, { services, lang }: Reader): Piece => {
  const row = services.find(({ code }) => code === service);
  if (!row) return undefined;
  const words = getServiceTexts(lang, row);
  return html`<span class="chip ${row.look.tone}" lang="${lang}">${icon(row.look.icon)}${words.short}</span>`;
};

export const signature = ({ unitName, publishedAt }: Publication, { lang, now }: Reader): Html => {
  const words = publishedPageTexts(lang);
  const at = formatInstant(publishedAt, lang, now);
  return html`<p class="soft small">${unitName ? words.answeredBy(unitName, at) : words.published(at)}</p>`;
};

export const marks = (publication: Publication, reader: Reader): Html =>
  html`<p class="chips">${serviceChip(publication, reader)}${
    publication.areaName &&
    html`<span class="titled soft small" lang="vi">${icon('place')}${publication.areaName}</span>`
  }</p>`;

const entry = (publication: Publication, reader: Reader): Html => {
  const { title, question, answer } = publication;
  const words = publishedPageTexts(reader.lang);
  const href = publishedAddress(reader.lang, publication);
  return html`
<article class="card"><h2 lang="vi"><a class="back" href="${href}">${title}</a></h2>
${marks(publication, reader)}
<blockquote class="said" lang="vi">${beginning(question)}</blockquote>
<h3>${words.answer}</h3>
<p class="said" lang="vi">${beginning(answer)}</p>
${signature(publication, reader)}
${answer.length > shownSigns && html`<p><a class="back" href="${href}">${words.more}</a></p>`}</article>`;
};

const filter = ({ lang, services, service }: PublishedPageModel): Html => {
  const words = publishedPageTexts(lang);
  const choice = (name: string, code: string | undefined, inLang?: Lang): Html => {
    const href = pathIn(lang, publishedPath, code ? { 'dich-vu': code } : {});
    const current = code === service && 'true';
    return html`<li><a${attributes({ class: 'back choice', href, lang: inLang, 'aria-current': current })}>${name}</a></li>`;
  };
  return html`
<nav aria-label="${words.filter}"><ul class="chips">${choice(words.all, undefined)}${services.map(
    (row) => choice(getServiceTexts(lang, row).short, row.code, lang),
  )}</ul></nav>`;
};

const nothing = ({ lang, service, next }: PublishedPageModel): Html => {
  const { empty, emptyPage, noneHere } = publishedPageTexts(lang);
  if (service === undefined && !next) {
    return html`<section><h2>${empty.title}</h2><p>${empty.text}</p></section>`;
  }
  return html`<p>${next ? emptyPage : noneHere}</p>`;
};

const paging = ({ lang, service, after, next }: PublishedPageModel): Html => {
  const words = publishedPageTexts(lang);
  const chosen: Record<string, string> = service ? { 'dich-vu': service } : {};
  return html`${next && html`<p><a class="button quiet" rel="next" href="${pathIn(lang, publishedPath, { ...chosen, sau: next })}">${words.next}</a></p>`}
${after && html`<p><a class="back" href="${pathIn(lang, publishedPath, chosen)}">${words.first}</a></p>`}`;
};

/** Renders links to send a suggestion and to subscribe to new answers. */
export const publishedWaysOn = (lang: Lang): Html => {
  const words = publishedPageTexts(lang);
  return html`
<section><h2>${words.ask}</h2>
<p><a class="button" href="${pathIn(lang, '/bao-cao', { 'dich-vu': 'suggestion' })}">${words.askButton}</a></p>
<p class="no-print"><a class="back" href="${publishedPath}.rss">${words.feed}</a></p>
${openDataLink(lang)}</section>`;
};

/** Renders the list of published questions and answers, newest first. */
export const publishedPage = (model: PublishedPageModel): string => {
  const { lang, publications, service, after } = model;
  const words = publishedPageTexts(lang);
  const query = { ...(service && { 'dich-vu': service }), ...(after && { sau: after }) };
  return portalPage({
    lang,
    title: words.title,
    here: { path: publishedPath, query },
    isListed: true,
    style: openStylesheet,
    main: html`<div class="stack"><h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${filter(model)}
${publications.length === 0 ? nothing(model) : publications.map((one) => entry(one, model))}
${paging(model)}${publishedWaysOn(lang)}</div>`,
  });
};
