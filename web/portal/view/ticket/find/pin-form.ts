import type { Lang } from '../../../../../core/messages/lang.ts';
import type { TextsOf } from '../../../../../i18n/languages.ts';
import {
  citizenPageTexts,
  confirmationCodeLabels,
  privacyPageTexts,
} from '../../../../../i18n/portal.ts';
import {
  findFormError,
  renderHiddenField,
  renderTextArea,
  renderTextField,
} from '../../../../design/view/components/field.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import {
  renderCitizenActionForm,
  toCitizenFieldProps,
} from '../forms/render-citizen-action-form.ts';
import type { TicketPageModel, UnsentCitizenInput } from '../ticket-page-model.ts';
import { renderLostCodeLink } from './lost-code-page.ts';

const confirmationField = ({ lang, errors }: TicketPageModel): Html => {
  const { label, hint } = confirmationCodeLabels[lang];
  const name = 'xac-nhan';
  const error = findFormError(errors, name);
  return renderTextField({ name, label, hint, error, inputmode: 'numeric', width: 'digits' });
};

const pinField = (model: TicketPageModel, { ticket }: TextsOf<typeof citizenPageTexts>): Html => {
  const error = findFormError(model.errors, 'pin');
  const pin = renderTextField({
    name: 'pin',
    ...ticket.pin,
    error,
    inputmode: 'numeric',
    width: 'digits',
  });
  return html`${pin}${model.needsConfirmation && confirmationField(model)}`;
};

/**
 * Renders the form that requests a confirmation code by SMS. It is the same for every ticket, so that it discloses neither
 * the phone number nor whether the ticket has one.
 */
const confirmationRequest = ({ lang, code }: TicketPageModel): Html => {
  const { title, why, button, otherwise } = confirmationCodeLabels[lang];
  return html`
<section class="card" aria-labelledby="lay-ma"><h2 id="lay-ma">${title}</h2>
<p>${why}</p>
<form action="${toPortalPath(lang, '/tra-cuu/ma-xac-nhan')}" method="post" novalidate>
${renderHiddenField('ma', code)}<button class="button quiet">${button}</button>
</form>
<h3>${otherwise.title}</h3><ul class="points">${otherwise.ways.map((way) => html`<li>${way}</li>`)}</ul>
<p><a class="button quiet" href="tel:1022">${renderIcon('phone')}${citizenPageTexts[lang].call}</a></p></section>`;
};

const renderOpenTicketForm = (
  model: TicketPageModel,
  texts: TextsOf<typeof citizenPageTexts>,
): Html => html`
<section class="card" aria-labelledby="mo"><h2 id="mo" class="titled">${renderIcon('lock')}${texts.ticket.openTitle}</h2>
<p>${texts.ticket.openWhy}</p>
<form class="ask" action="${toPortalPath(model.lang, '/tra-cuu')}" method="post" novalidate>
${pinField(model, texts)}
${renderHiddenField('ma', model.code)}<button class="button">${texts.ticket.openButton}</button>
</form>${renderLostCodeLink(model.lang)}</section>`;

/** The form's text field, if the action has one, and its button. */
type PinFormField = { name?: string; label?: string; button: string };

/** Returns the field name and texts for the form that asks for the PIN again before it sends a citizen's action. */
const toPinFormField = (
  { action }: UnsentCitizenInput,
  { acts }: TextsOf<typeof citizenPageTexts>,
  lang: Lang,
): PinFormField => {
  const { write, rate, callback, reopen, resolved } = acts;
  switch (action) {
    case 'write':
      return { name: 'text', ...write };
    case 'rate':
      return { name: 'comment', label: rate.commentLabel, button: rate.commentButton };
    case 'accept':
      return { button: resolved.yes };
    case 'callback':
      return { name: 'text', ...callback };
    case 'reopen':
      return { name: 'reason', ...reopen };
    case 'ask-data': {
      const { text: label, button } = privacyPageTexts[lang].ask;
      return { name: 'text', label, button };
    }
  }
};

const renderUnsentInputForm = (
  model: TicketPageModel,
  unsent: UnsentCitizenInput,
  texts: TextsOf<typeof citizenPageTexts>,
): Html => {
  const { pinFirst, whoReads } = texts.acts;
  const { action, fields } = unsent;
  const { name, label = '', button } = toPinFormField(unsent, texts, model.lang);
  const inside = html`${pinField(model, texts)}${fields['score'] && renderHiddenField('score', fields['score'])}${fields['right'] && renderHiddenField('right', fields['right'])}
${name && renderTextArea({ ...toCitizenFieldProps(model, action, name), label, hint: whoReads, rows: 4 })}
<button class="button">${button}</button>`;
  return html`
<section class="card" aria-labelledby="mo"><h2 id="mo" class="titled">${renderIcon('lock')}${pinFirst.title}</h2>
<p>${pinFirst.why}</p>
${renderCitizenActionForm(model, action, inside)}</section>`;
};

/**
 * Renders the PIN form of the ticket page. It either opens the ticket or, after the session has expired, also sends the
 * citizen's unsent input.
 */
export function renderTicketPinForm(model: TicketPageModel): Html {
  const texts = citizenPageTexts[model.lang];
  const form = model.unsent
    ? renderUnsentInputForm(model, model.unsent, texts)
    : renderOpenTicketForm(model, texts);
  return html`${form}${model.needsConfirmation && confirmationRequest(model)}`;
}
