import { hotlineNumber } from '../../../core/messages/hotline-number.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { pageTexts } from '../../../core/messages/wording/pages.ts';
import { reportStepTexts } from '../../../core/messages/wording/pages-steps.ts';
import { html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { pathIn, portalPage } from './portal-page.ts';

/** Renders the page that the service worker shows without a connection. */
export const offlinePage = (lang: Lang): string => {
  const { title, lines, again } = reportStepTexts(lang).offline;
  return portalPage({
    lang,
    title,
    main: html`<h1>${title}</h1>
${lines.map((line) => html`<p>${line}</p>`)}
<p><a class="button" href="tel:${hotlineNumber}">${icon('phone')}${pageTexts(lang).call}</a></p>
<p><a class="back" href="${pathIn(lang, '/')}">${again}</a></p>`,
  });
};
