import {
  findServiceOfPage,
  getServiceTexts,
  type ServiceRow,
} from '../../../../core/directory/model/services/service.ts';
import type { PublicationGroup } from '../../../../core/intake/follow/group-publications.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import type { Publication } from '../../../../core/ticket/model/fields/publication.ts';
import { publishedPageTexts } from '../../../../i18n/portal.ts';
import { renderHiddenField, renderTextField } from '../../../design/view/components/field.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../design/view/html.ts';
import { formatInstantForPage } from '../../../design/view/page-formats.ts';
import { publishedPagesStylesheet } from '../../../design/view/stylesheet.ts';
import { shortenText } from '../frame/portal-head.ts';
import { renderPortalPage, toPortalPath } from '../frame/portal-page.ts';
import { renderOpenDataLink } from './open-data-link.ts';

export const publicationsPath = '/gop-y';

export type PublicationsPageModel = {
  lang: Lang;
  now: Date;
  /** Services that the reader can select to filter the published answers. */
  services: readonly ServiceRow[];
  service?: string | undefined;
  /** Search text of the reader. */
  text?: string | undefined;
  groups: readonly PublicationGroup[];
  /** Cursor after which this page of the list begins; undefined on the first page. */
  after?: string | undefined;
  next?: string | undefined;
};

type Reader = { lang: Lang; now: Date; services: readonly ServiceRow[] };

const shownSigns = 320;

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
  const at = formatInstantForPage(publishedAt, lang, now);
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
<article class="card"><h3 lang="vi"><a class="back" href="${href}">${title}</a></h3>
${renderPublicationTags(publication, reader)}
<blockquote class="said" lang="vi">${shortenText(question, shownSigns)}</blockquote>
<h4>${texts.answer}</h4>
<p class="said" lang="vi">${shortenText(answer, shownSigns)}</p>
${renderPublicationSignature(publication, reader)}
${answer.length > shownSigns && html`<p><a class="back" href="${href}">${texts.more}</a></p>`}</article>`;
};

const renderGroup = (group: PublicationGroup, index: number, reader: Reader): Html => html`
<section class="stack" aria-labelledby="nhom-${index}"><h2 id="nhom-${index}"${renderAttributes({ lang: group.lang === reader.lang ? undefined : group.lang })}>${group.name}</h2>
${group.publications.map((one) => entry(one, reader))}</section>`;

type ListQuery = Pick<PublicationsPageModel, 'service' | 'text' | 'after'>;

const toQuery = ({ service, text, after }: ListQuery): Record<string, string> => ({
  ...(service && { 'dich-vu': service }),
  ...(text && { tim: text }),
  ...(after && { sau: after }),
});

const search = ({ lang, service, text }: PublicationsPageModel): Html => {
  const { search: label, searchHint: hint, button } = publishedPageTexts[lang];
  return html`<form class="ask" action="${toPortalPath(lang, publicationsPath)}" method="get" role="search">
${renderTextField({ name: 'tim', label, hint, value: text })}
${service !== undefined && renderHiddenField('dich-vu', service)}<button class="button">${button}</button></form>`;
};

const filter = ({ lang, services, service, text }: PublicationsPageModel): Html => {
  const texts = publishedPageTexts[lang];
  const choice = (name: string, code: string | undefined, inLang?: Lang): Html => {
    const href = toPortalPath(lang, publicationsPath, toQuery({ service: code, text }));
    const current = code === service && 'true';
    return html`<li><a${renderAttributes({ href, lang: inLang, 'aria-current': current })}>${name}</a></li>`;
  };
  return html`
<nav class="ways" aria-label="${texts.filter}"><ul>${choice(texts.all, undefined)}${services.map(
    (row) => choice(getServiceTexts(lang, row).short, row.code, lang),
  )}</ul></nav>`;
};

const renderEmptyList = ({ lang, service, text, next }: PublicationsPageModel): Html => {
  const { empty, emptyPage, noneHere, noneFound } = publishedPageTexts[lang];
  if (next) return html`<p role="status">${emptyPage}</p>`;
  if (text) return html`<p class="card" role="status">${noneFound(text)}</p>`;
  if (service !== undefined) return html`<p>${noneHere}</p>`;
  return html`<section><h2>${empty.title}</h2><p>${empty.text}</p></section>`;
};

const paging = ({ lang, service, text, after, next }: PublicationsPageModel): Html => {
  const texts = publishedPageTexts[lang];
  const href = (cursor?: string): string =>
    toPortalPath(lang, publicationsPath, toQuery({ service, text, after: cursor }));
  return html`${next && html`<p><a class="button quiet" rel="next" href="${href(next)}">${texts.next}</a></p>`}
${after && html`<p><a class="back" href="${href()}">${texts.first}</a></p>`}`;
};

/** Renders links for sending a report and for subscribing to new published answers. */
export function renderPublicationLinks({ lang, services }: Omit<Reader, 'now'>): Html {
  const texts = publishedPageTexts[lang];
  const service = findServiceOfPage(services, 'publications');
  return html`
<section><h2>${texts.ask}</h2>
<p><a class="button" href="${toPortalPath(lang, '/bao-cao', service ? { 'dich-vu': service } : {})}">${texts.askButton}</a></p>
<p class="no-print"><a class="back" href="${publicationsPath}.rss">${texts.feed}</a></p>
${renderOpenDataLink(lang)}</section>`;
}

/** Renders the list of published questions and answers, newest first. */
export function renderPublicationsPage(model: PublicationsPageModel): string {
  const { lang, groups, text } = model;
  const texts = publishedPageTexts[lang];
  return renderPortalPage({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: publicationsPath, query: toQuery(model) },
    isListed: !text,
    style: publishedPagesStylesheet,
    main: html`<div class="stack"><h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${search(model)}
${filter(model)}
${groups.length === 0 ? renderEmptyList(model) : groups.map((group, index) => renderGroup(group, index, model))}
${paging(model)}${renderPublicationLinks(model)}</div>`,
  });
}
