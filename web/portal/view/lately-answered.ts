import type { Lang } from '../../../core/messages/lang.ts';
import { performanceTexts } from '../../../core/messages/wording/pages-performance.ts';
import { publishedPageTexts } from '../../../core/messages/wording/pages-published.ts';
import type { Publication } from '../../../core/ticket/publication.ts';
import { type Html, html } from '../../design/view/html.ts';
import { performancePath } from './performance-table-page.ts';
import { portalPathIn } from './portal-page.ts';
import { publicationHref, publicationsPath, renderPublicationSignature } from './published-page.ts';

type Reader = { lang: Lang; now: Date };

/** Renders the answers published this week, with links to all public content. */
export function renderRecentAnswers(publications: readonly Publication[], reader: Reader): Html {
  const { lang } = reader;
  const { home } = publishedPageTexts(lang);
  const { title } = performanceTexts(lang);
  return html`
<section aria-labelledby="vua-tra-loi"><h2 id="vua-tra-loi">${publications.length > 0 ? home.title : home.open}</h2>
${
  publications.length > 0 &&
  html`<ul class="stack">${publications.map(
    (one) =>
      html`<li><a class="back" href="${publicationHref(lang, one)}" lang="vi">${one.title}</a>${renderPublicationSignature(one, { ...reader, services: [] })}</li>`,
  )}</ul>`
}
<ul><li><a class="back" href="${portalPathIn(lang, publicationsPath)}">${home.all}</a></li>
<li><a class="back" href="${portalPathIn(lang, performancePath)}">${title}</a></li></ul></section>`;
}
