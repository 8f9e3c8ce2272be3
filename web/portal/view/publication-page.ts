import type { ServiceRow } from '../../../core/directory/service.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { publishedPageTexts } from '../../../core/messages/wording/pages-published.ts';
import type { Publication } from '../../../core/ticket/publication.ts';
import { html } from '../../design/view/html.ts';
import { openStylesheet } from '../../design/view/stylesheet.ts';
import { pathIn, portalPage } from './portal-page.ts';
import { marks, publishedPath, publishedWaysOn, signature } from './published-page.ts';

export type PublicationPageModel = {
  lang: Lang;
  now: Date;
  services: readonly ServiceRow[];
  publication: Publication;
};

/** Renders one published question with its full answer, at its permanent address. */
export const publicationPage = ({ publication, ...reader }: PublicationPageModel): string => {
  const { lang } = reader;
  const { id, title, question, answer } = publication;
  const words = publishedPageTexts(lang);
  return portalPage({
    lang,
    title,
    here: { path: `${publishedPath}/${id}` },
    isListed: true,
    style: openStylesheet,
    main: html`<div class="stack"><h1 lang="vi">${title}</h1>
${marks(publication, reader)}
<section aria-labelledby="hoi"><h2 id="hoi">${words.question}</h2>
<blockquote class="said" lang="vi">${question}</blockquote></section>
<section class="card answer" aria-labelledby="tra-loi"><h2 id="tra-loi">${words.answer}</h2>
<p class="said" lang="vi">${answer}</p>
${signature(publication, reader)}</section>
<p class="no-print"><a class="back" href="${pathIn(lang, publishedPath)}">${words.list}</a></p>
${publishedWaysOn(lang)}</div>`,
  });
};
