import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { citizenPageTexts, reportStepTexts } from '../../../i18n/portal.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { html } from '../../design/view/html.ts';
import { renderPortalPage, toPortalPath } from './frame/portal-page.ts';

/**
 * Renders the page that the service worker shows when there is no connection. The service worker lets the retry link repeat
 * the request that failed.
 */
export function renderOfflinePage(lang: Lang): string {
  const { title, lines, retry, home } = reportStepTexts[lang].offline;
  return renderPortalPage({
    lang,
    title,
    main: html`<h1>${title}</h1>
${lines.map((line) => html`<p>${line}</p>`)}
<p><a class="button" href="${toPortalPath(lang, '/')}" data-retry>${retry}</a></p>
<p><a class="button quiet" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${citizenPageTexts[lang].call}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/')}">${home}</a></p>`,
  });
}
