import { hotlineNumber } from '../../../core/messages/hotline-number.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { pageTexts } from '../../../core/messages/wording/pages.ts';
import { reportStepTexts } from '../../../core/messages/wording/pages-steps.ts';
import { html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { pathIn, portalPage } from './portal-page.ts';

/** What a browser that was here before shows when it reaches nobody. */
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
