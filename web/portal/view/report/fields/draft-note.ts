import type { Lang } from '../../../../../core/messages/lang.ts';
import { reportStepTexts } from '../../../../../i18n/portal.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';

/** Renders the note that a report draft is stored on the device, with a delete button. A script makes it visible. */
export function renderDraftNote(lang: Lang): Html {
  const { kept, shared, clear, cleared } = reportStepTexts[lang].draft;
  return html`<div class="soft small" hidden data-draft="kept" data-cleared="${cleared}">
<p>${kept} ${shared}</p><p><button type="button" class="change" data-clear>${clear}</button></p></div>`;
}

/** Renders the offer to continue a stored report draft. A script makes it visible if the device has a draft. */
export function renderDraftOffer(lang: Lang, path: string): Html {
  const { found, use, clear } = reportStepTexts[lang].draft;
  return html`<div class="note sky" hidden data-draft="offer" data-action="${toPortalPath(lang, path)}">
<p>${found}</p><p><button type="button" class="button quiet" data-use>${use}</button></p>
<p><button type="button" class="change" data-clear>${clear}</button></p></div>`;
}
