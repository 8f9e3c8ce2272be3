import { hotlineNumber } from '../../../core/messages/hotline-number.ts';
import { getCitizenPageTexts } from '../../../core/messages/i18n/pages.ts';
import { getReportStepTexts } from '../../../core/messages/i18n/pages-report-steps.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { html } from '../../design/view/html.ts';
import { renderIcon } from '../../design/view/icon.ts';
import { renderPortalPage, toPortalPath } from './portal-page.ts';

/** Renders the page that the service worker shows when there is no connection. */
export function renderOfflinePage(lang: Lang): string {
  const { title, lines, again } = getReportStepTexts(lang).offline;
  return renderPortalPage({
    lang,
    title,
    main: html`<h1>${title}</h1>
${lines.map((line) => html`<p>${line}</p>`)}
<p><a class="button" href="tel:${hotlineNumber}">${renderIcon('phone')}${getCitizenPageTexts(lang).call}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/')}">${again}</a></p>`,
  });
}
