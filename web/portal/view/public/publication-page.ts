import type { ServiceRow } from '../../../../core/directory/model/services/service.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import type { Publication } from '../../../../core/ticket/model/fields/publication.ts';
import { publishedPageTexts } from '../../../../i18n/portal.ts';
import { html } from '../../../design/view/html.ts';
import { publishedPagesStylesheet } from '../../../design/view/stylesheet.ts';
import { renderPortalPage } from '../frame/portal-page.ts';
import { renderParentLink } from '../frame/public-page-frame.ts';
import { renderReadAloudButton } from '../read-aloud-button.ts';
import { renderFollowOffer } from '../ticket/find/remembered-reports.ts';
import { renderUntranslatedNote } from '../untranslated-note.ts';
import {
  publicationsPath,
  renderPublicationLinks,
  renderPublicationSignature,
  renderPublicationTags,
} from './publications-page.ts';

export type PublicationPageModel = {
  lang: Lang;
  now: Date;
  services: readonly ServiceRow[];
  publication: Publication;
};

/** Renders the page of one published question with its full answer, at a permanent URL. */
export function renderPublicationPage({ publication, ...reader }: PublicationPageModel): string {
  const { lang } = reader;
  const { id, title, question, answer } = publication;
  const texts = publishedPageTexts[lang];
  return renderPortalPage({
    lang,
    title,
    description: answer,
    here: { path: `${publicationsPath}/${id}` },
    isListed: true,
    style: publishedPagesStylesheet,
    main: html`<div class="stack">${renderParentLink(lang, publicationsPath, texts.title)}
<h1 lang="vi">${title}</h1>${renderUntranslatedNote(lang)}
${renderPublicationTags(publication, reader)}
<section aria-labelledby="hoi"><h2 id="hoi">${texts.question}</h2>
<blockquote class="said" lang="vi">${question}</blockquote></section>
<section class="card answer" aria-labelledby="tra-loi"><h2 id="tra-loi">${texts.answer}</h2>
<p class="said" lang="vi" id="loi-dap">${answer}</p>${renderReadAloudButton(lang, 'loi-dap')}
${renderPublicationSignature(publication, reader)}</section>
${renderFollowOffer(lang, publication)}<p class="no-print when-static">${texts.bookmark}</p>
${renderPublicationLinks(reader)}</div>`,
  });
}
