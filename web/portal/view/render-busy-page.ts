import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getErrorResponseText } from '../../../core/messages/texts/errors/error-response-text.ts';
import { citizenPageTexts, reportStepTexts } from '../../../i18n/portal.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { html } from '../../design/view/html.ts';
import { type LocalizedPageAddress, renderPortalPage, toPortalPath } from './frame/portal-page.ts';

/**
 * Renders the page shown when the hotline is overloaded. It links to the emergency form, which stays available during
 * overload, and to the requested page, unless the request submitted a form.
 */
export function renderBusyPage(lang: Lang, here?: LocalizedPageAddress): string {
  const { title, detail } = getErrorResponseText('unavailable', lang);
  const danger = reportStepTexts[lang].emergency;
  const { call, home, problem } = citizenPageTexts[lang];
  return renderPortalPage({
    lang,
    title,
    here,
    isError: true,
    main: html`<h1>${title}</h1>
<p>${detail}</p>
<div class="pair">${here && html`<a class="button" href="${toPortalPath(lang, here.path, here.query)}">${problem.again}</a>`}
<a class="button quiet" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${call}</a></div>
<div class="note alarm"><p class="headline">${danger.title}</p>
<p><a class="button danger" href="tel:115">${renderIcon('phone')}${danger.call}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/bao-cao/khan-cap')}">${problem.urgent}</a></p></div>
<p><a class="back" href="${toPortalPath(lang, '/')}">${home}</a></p>`,
  });
}
