import type { Lang } from '../../../../core/messages/lang.ts';
import type { Publication } from '../../../../core/ticket/model/fields/publication.ts';
import { performancePageTexts, publishedPageTexts } from '../../../../i18n/portal.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { toPortalPath } from '../frame/portal-page.ts';
import { renderUntranslatedNote } from '../untranslated-note.ts';
import { performancePath } from './performance/performance-table-page.ts';
import {
  publicationsPath,
  renderPublicationSignature,
  toPublicationHref,
} from './publications-page.ts';

type Reader = { lang: Lang; now: Date };

/** Renders the section with the answers published within the last week, and links to all public content. */
export function renderRecentAnswers(publications: readonly Publication[], reader: Reader): Html {
  const { lang } = reader;
  const { home } = publishedPageTexts[lang];
  const { title } = performancePageTexts[lang];
  return html`
<section aria-labelledby="vua-tra-loi"><h2 id="vua-tra-loi">${publications.length > 0 ? home.title : home.open}</h2>
${
  publications.length > 0 &&
  html`${renderUntranslatedNote(lang)}<ul class="stack">${publications.map(
    (one) =>
      html`<li><a class="back" href="${toPublicationHref(lang, one)}" lang="vi">${one.title}</a>${renderPublicationSignature(one, { ...reader, services: [] })}</li>`,
  )}</ul>`
}
<ul><li><a class="back" href="${toPortalPath(lang, publicationsPath)}">${home.all}</a></li>
<li><a class="back" href="${toPortalPath(lang, performancePath)}">${title}</a></li></ul></section>`;
}
