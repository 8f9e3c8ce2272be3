import type { CitizenTicketAction } from '../../../../../core/ticket/model/action.ts';
import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import {
  findFormError,
  renderHiddenField,
  renderTextArea,
} from '../../../../design/view/components/field.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import type { TicketPageModel } from '../ticket-page-model.ts';

type Action = CitizenTicketAction['act'];

/** Paths to which the forms of the citizen's ticket actions are submitted, keyed by action. */
const paths = {
  write: '/tra-cuu/bo-sung',
  rate: '/tra-cuu/danh-gia',
  accept: '/tra-cuu/da-giai-quyet',
  callback: '/tra-cuu/goi-lai',
  reopen: '/tra-cuu/mo-lai',
  'ask-data': '/tra-cuu/du-lieu',
} as const satisfies Record<Action, string>;

/** Renders the form of a citizen's action on the ticket page; each form has its own idempotency key. */
export function renderCitizenActionForm(
  { lang, code, key }: TicketPageModel,
  action: Action,
  inside: Html,
): Html {
  return html`
<form action="${toPortalPath(lang, paths[action])}" method="post" novalidate>
${renderHiddenField('ma', code)}${renderHiddenField('key', `${action}-${key}`)}
${inside}
</form>`;
}

/**
 * Returns the name, current value and error of a form field for a citizen's action on the ticket page, such as reopening.
 */
export function toCitizenFieldProps(
  { unsent, errors }: TicketPageModel,
  action: Action,
  name: string,
) {
  return {
    name,
    value: (unsent?.action === action ? unsent.fields[name] : undefined) ?? '',
    error: findFormError(errors, name),
  };
}

type Words = { label: string; button: string };

export function renderCitizenTextForm(
  model: TicketPageModel,
  { action, name, texts }: { action: Action; name: string; texts: Words },
): Html {
  const { whoReads, sendNote } = citizenPageTexts[model.lang].acts;
  return renderCitizenActionForm(
    model,
    action,
    html`${renderTextArea({ ...toCitizenFieldProps(model, action, name), label: texts.label, hint: whoReads, rows: 4 })}
<div class="send"><button class="button">${texts.button}</button><p class="soft small">${sendNote}</p></div>`,
  );
}
