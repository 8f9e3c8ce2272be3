import type { Lang } from '../../../../../core/messages/lang.ts';
import { reportProposalTexts } from '../../../../../i18n/portal.ts';
import { renderHiddenField, renderTextArea } from '../../../../design/view/components/field.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import { renderKnownPublications } from '../notes/known-publications.ts';
import { stepFormId } from '../steps/step-form.ts';
import { renderDictationButton } from './dictation-button.ts';
import { renderDraftNote, renderDraftOffer } from './draft-note.ts';
import { photoTitleId } from './photo-picker.ts';

/** Renders the form in which citizens describe their issue before they select a service. It starts the report form. */
export function renderDescriptionBox(lang: Lang, source?: string): Html {
  const { label, hint, next, photo, promise } = reportProposalTexts[lang].box;
  return html`<form class="card tell" id="${stepFormId}" action="${toPortalPath(lang, '/bao-cao')}" method="post" novalidate>
${renderHiddenField('step', 'text')}${renderHiddenField('start', 'text')}${source !== undefined && renderHiddenField('nguon', source)}
${renderDraftOffer(lang, '/bao-cao')}${renderTextArea({ name: 'text', label, hint, value: '', rows: 4 })}${renderDictationButton(lang)}${renderKnownPublications({ lang })}
<div class="pair"><button class="button" name="to" value="next">${next}${renderIcon('arrow')}</button>
<button class="button quiet" name="to" value="stay" formaction="${toPortalPath(lang, '/bao-cao')}#${photoTitleId}">${renderIcon('camera')}${photo}</button></div>
<p class="soft small titled">${renderIcon('lock')}<span>${promise}</span></p>${renderDraftNote(lang)}</form>`;
}
