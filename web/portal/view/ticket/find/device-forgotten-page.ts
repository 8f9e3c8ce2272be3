import type { Lang } from '../../../../../core/messages/lang.ts';
import { citizenPageTexts, ownReportTexts } from '../../../../../i18n/portal.ts';
import { html } from '../../../../design/view/html.ts';
import { renderPortalPage, toPortalPath } from '../../frame/portal-page.ts';

/**
 * Renders the confirmation that this browser stores nothing of the portal any more, and names what remains on the device. A
 * script deletes what older browsers keep.
 */
export function renderDeviceForgottenPage(lang: Lang): string {
  const { title, done, left, close } = ownReportTexts[lang].borrowed;
  return renderPortalPage({
    lang,
    title,
    main: html`<h1>${title}</h1>
<p class="note leaf" data-forget-device>${done}</p>
<p>${left}</p>
<p>${close}</p>
<p><a class="back" href="${toPortalPath(lang, '/')}">${citizenPageTexts[lang].home}</a></p>`,
  });
}
