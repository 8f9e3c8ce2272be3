import { hotlineNumber } from '../../../core/messages/hotline-number.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { pageTexts } from '../../../core/messages/wording/pages.ts';
import { infoPageTexts } from '../../../core/messages/wording/pages-public.ts';
import { html } from '../../design/view/html.ts';
import { renderIcon } from '../../design/view/icon.ts';
import { portalPathIn } from './portal-page.ts';
import { renderPublicPageFrame } from './public-page.ts';

const paths = {
  announcements: '/thong-bao',
  articles: '/hoi-dap',
  programmes: '/an-sinh',
};

/** Kinds of public pages with an end of validity. */
export type ExpiringKind = keyof typeof paths;

/** Renders the page of expired content at a printed or shared address: links to current content, a question form and 1022. */
export function renderExpiredPage(lang: Lang, kind: ExpiringKind): string {
  const all = infoPageTexts(lang);
  const { gone, title } = all[kind];
  return renderPublicPageFrame({
    lang,
    title: gone.title,
    isListed: false,
    main: html`<h1>${gone.title}</h1>
<p>${gone.text}</p>
<p><a class="button" href="${portalPathIn(lang, paths[kind])}">${title}</a></p>
<p><a class="back" href="${portalPathIn(lang, '/bao-cao')}">${all.articles.ask}</a></p>
<p><a class="back" href="tel:${hotlineNumber}">${renderIcon('phone')}${pageTexts(lang).call}</a></p>`,
  });
}
