import type { Lang } from '../../../../core/messages/lang.ts';
import { ownReportTexts } from '../../../../i18n/portal.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { toPortalPath } from '../portal-page.ts';

/** Renders the offer to remember the ticket code on this device, which needs a script and is hidden without it. */
export function renderOwnReportOffer(lang: Lang, code: string): Html {
  const texts = ownReportTexts[lang];
  return html`
<div class="no-print own" hidden data-own-report="${code}"><p data-offer><button type="button" class="button quiet" data-keep>${texts.keep}</button></p>
<p data-offer class="soft small">${texts.why}</p>
<p role="status" data-kept hidden>${texts.kept} <button type="button" class="change" data-forget>${texts.forget}</button></p></div>`;
}

/** Renders the list of the ticket codes that this device remembers, which a script fills. */
export function renderOwnReports(lang: Lang): Html {
  const texts = ownReportTexts[lang];
  return html`
<section class="card own" hidden data-own-reports="${toPortalPath(lang, '/tra-cuu')}" data-forget="${texts.forget}" aria-labelledby="cua-toi"><h2 id="cua-toi">${texts.title}</h2>
<ul></ul>
<p class="soft small">${texts.shared}</p>
<p><button type="button" class="change" data-forget-all>${texts.forgetAll}</button></p></section>`;
}
