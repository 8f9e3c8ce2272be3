import {
  findServiceLinkedFrom,
  getServiceTexts,
  type ServiceRow,
} from '../../../../core/directory/model/service.ts';
import { formatInstant } from '../../../../core/messages/format-dates.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import type { Publication } from '../../../../core/ticket/model/publication.ts';
import { publishedPageTexts } from '../../../../i18n/portal.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../design/view/html.ts';
import { renderIcon } from '../../../design/view/icon.ts';
import { publishedPagesStylesheet } from '../../../design/view/stylesheet.ts';
import { renderPortalPage, toPortalPath } from '../portal-page.ts';
import { renderOpenDataLink } from './open-data-link.ts';

export const publicationsPath = '/gop-y';

export type PublicationsPageModel = {
  lang: Lang;
  now: Date;
  /** Services that the reader can select to filter the published answers. */
  services: readonly ServiceRow[];
  service?: string | undefined;
  publications: readonly Publication[];
  /** Cursor after which this page of the list begins; undefined on the first page. */
  after?: string | undefined;
  next?: string | undefined;
};

type Reader = { lang: Lang; now: Date; services: readonly ServiceRow[] };

const shownSigns = 320;

/** Returns the beginning of a long text, cut at a space and followed by an ellipsis. */
const shortenText = (text: string): string =>
  text.length <= shownSigns ? text : `${text.slice(0, shownSigns).replace(/\s+\S*$/, '')}…`;

export function toPublicationHref(lang: Lang, { id }: Pick<Publication, 'id'>): string {
  return toPortalPath(lang, `${publicationsPath}/${id}`);
}

const serviceChip = ({ service }: Publication, { services, lang }: Reader): HtmlPiece => {
  const row = services.find(({ code }) => code === service);
  if (!row) return undefined;
  const texts = getServiceTexts(lang, row);
  return html`<span class="chip ${row.look.tone}" lang="${lang}">${renderIcon(row.look.icon)}${texts.short}</span>`;
};

export function renderPublicationSignature(
  { unitName, publishedAt }: Publication,
  { lang, now }: Reader,
): Html {
  const texts = publishedPageTexts[lang];
  const at = formatInstant(publishedAt, lang, now);
  return html`<p class="soft small">${unitName ? texts.answeredBy(unitName, at) : texts.published(at)}</p>`;
}

export function renderPublicationTags(publication: Publication, reader: Reader): Html {
  return html`<p class="chips">${serviceChip(publication, reader)}${
    publication.areaName &&
    html`<span class="titled soft small" lang="vi">${renderIcon('place')}${publication.areaName}</span>`
  }</p>`;
}

const entry = (publication: Publication, reader: Reader): Html => {
  const { title, question, answer } = publication;
  const texts = publishedPageTexts[reader.lang];
  const href = toPublicationHref(reader.lang, publication);
  return html`
<article class="card"><h2 lang="vi"><a class="back" href="${href}">${title}</a></h2>
${renderPublicationTags(publication, reader)}
<blockquote class="said" lang="vi">${shortenText(question)}</blockquote>
<h3>${texts.answer}</h3>
<p class="said" lang="vi">${shortenText(answer)}</p>
${renderPublicationSignature(publication, reader)}
${answer.length > shownSigns && html`<p><a class="back" href="${href}">${texts.more}</a></p>`}</article>`;
};

const filter = ({ lang, services, service }: PublicationsPageModel): Html => {
  const texts = publishedPageTexts[lang];
  const choice = (name: string, code: string | undefined, inLang?: Lang): Html => {
    const href = toPortalPath(lang, publicationsPath, code ? { 'dich-vu': code } : {});
    const current = code === service && 'true';
    return html`<li><a${renderAttributes({ class: 'back choice', href, lang: inLang, 'aria-current': current })}>${name}</a></li>`;
  };
  return html`
<nav aria-label="${texts.filter}"><ul class="chips">${choice(texts.all, undefined)}${services.map(
    (row) => choice(getServiceTexts(lang, row).short, row.code, lang),
  )}</ul></nav>`;
};

const renderEmptyList = ({ lang, service, next }: PublicationsPageModel): Html => {
  const { empty, emptyPage, noneHere } = publishedPageTexts[lang];
  if (service === undefined && !next) {
    return html`<section><h2>${empty.title}</h2><p>${empty.text}</p></section>`;
  }
  return html`<p>${next ? emptyPage : noneHere}</p>`;
};

const paging = ({ lang, service, after, next }: PublicationsPageModel): Html => {
  const texts = publishedPageTexts[lang];
  const chosen: Record<string, string> = service ? { 'dich-vu': service } : {};
  return html`${next && html`<p><a class="button quiet" rel="next" href="${toPortalPath(lang, publicationsPath, { ...chosen, sau: next })}">${texts.next}</a></p>`}
${after && html`<p><a class="back" href="${toPortalPath(lang, publicationsPath, chosen)}">${texts.first}</a></p>`}`;
};

/** Renders links for sending a report and for subscribing to new published answers. */
export function renderPublicationLinks({ lang, services }: Omit<Reader, 'now'>): Html {
  const texts = publishedPageTexts[lang];
  const service = findServiceLinkedFrom(services, 'publications');
  return html`
<section><h2>${texts.ask}</h2>
<p><a class="button" href="${toPortalPath(lang, '/bao-cao', service ? { 'dich-vu': service } : {})}">${texts.askButton}</a></p>
<p class="no-print"><a class="back" href="${publicationsPath}.rss">${texts.feed}</a></p>
${renderOpenDataLink(lang)}</section>`;
}

/** Renders the list of published questions and answers, newest first. */
export function renderPublicationsPage(model: PublicationsPageModel): string {
  const { lang, publications, service, after } = model;
  const texts = publishedPageTexts[lang];
  const query = { ...(service && { 'dich-vu': service }), ...(after && { sau: after }) };
  return renderPortalPage({
    lang,
    title: texts.title,
    here: { path: publicationsPath, query },
    isListed: true,
    style: publishedPagesStylesheet,
    main: html`<div class="stack"><h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${filter(model)}
${publications.length === 0 ? renderEmptyList(model) : publications.map((one) => entry(one, model))}
${paging(model)}${renderPublicationLinks(model)}</div>`,
  });
}
