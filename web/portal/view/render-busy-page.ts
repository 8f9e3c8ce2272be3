import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getErrorResponseText } from '../../../core/messages/texts/error-response-text.ts';
import { citizenPageTexts, reportStepTexts } from '../../../i18n/portal.ts';
import { html } from '../../design/view/html.ts';
import { renderIcon } from '../../design/view/icon.ts';
import { renderPortalPage, toPortalPath } from './portal-page.ts';

/**
 * Renders the page shown when the hotline is overloaded. It links to the emergency form, which stays available during
 * overload.
 */
export function renderBusyPage(lang: Lang): string {
  const { title, detail } = getErrorResponseText('unavailable', lang);
  const danger = reportStepTexts[lang].emergency;
  return renderPortalPage({
    lang,
    title,
    main: html`<h1>${title}</h1>
<p>${detail}</p>
<p><a class="button" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${citizenPageTexts[lang].call}</a></p>
<div class="note alarm"><p class="headline">${danger.title}</p>
<p><a class="button danger" href="tel:115">${renderIcon('phone')}${danger.call}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/bao-cao/khan-cap')}">${danger.also}</a></p></div>`,
  });
}
