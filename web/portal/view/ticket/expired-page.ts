import { hotlineNumber } from '../../../../core/messages/hotline-number.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { citizenPageTexts, infoPageTexts } from '../../../../i18n/portal.ts';
import { html } from '../../../design/view/html.ts';
import { renderIcon } from '../../../design/view/icon.ts';
import { toPortalPath } from '../portal-page.ts';
import { renderPublicPageFrame } from '../public-page-frame.ts';

const paths = {
  announcements: '/thong-bao',
  articles: '/hoi-dap',
  programmes: '/an-sinh',
};

/** Kinds of portal pages whose content has an expiry date. */
export type ExpiringPageKind = keyof typeof paths;

/**
 * Renders the page for expired content, which readers reach by printed or shared URLs. It links to current content, a
 * question form and the hotline 1022.
 */
export function renderExpiredPage(lang: Lang, kind: ExpiringPageKind): string {
  const all = infoPageTexts[lang];
  const { gone, title } = all[kind];
  return renderPublicPageFrame({
    lang,
    title: gone.title,
    isListed: false,
    main: html`<h1>${gone.title}</h1>
<p>${gone.text}</p>
<p><a class="button" href="${toPortalPath(lang, paths[kind])}">${title}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/bao-cao')}">${all.articles.ask}</a></p>
<p><a class="back" href="tel:${hotlineNumber}">${renderIcon('phone')}${citizenPageTexts[lang].call}</a></p>`,
  });
}
