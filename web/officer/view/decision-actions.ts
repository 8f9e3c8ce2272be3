import { officerActionTexts as words } from '../../../i18n/officer.ts';
import { renderTextArea } from '../../design/view/components/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderCollapsibleSection } from './collapsible-section.ts';
import {
  hasActionInput,
  type OfficerActionsModel,
  renderActionButton,
  toOfficerFieldProps,
} from './handling-actions.ts';
import { officerActionFields } from './officer-action-fields.ts';

const review = (model: OfficerActionsModel): Html => {
  const { title, why, approve, reject, rejectWhy, label, hint, button: send } = words.review;
  return html`<div class="decision"><h3>${title}</h3>
<p class="said">${model.draft}</p>
${renderActionButton('approve', approve)}<p class="soft small">${why}</p>
${renderCollapsibleSection({
  icon: 'back',
  summary: reject,
  description: rejectWhy,
  isOpen: hasActionInput(model, 'reject'),
  inside: [
    renderTextArea({
      ...toOfficerFieldProps(model, officerActionFields.reject.reason),
      label,
      hint,
      rows: 4,
    }),
    renderActionButton('reject', send, true),
  ],
})}</div>`;
};

const extension = (
  model: OfficerActionsModel,
  extensionRequest: NonNullable<OfficerActionsModel['requestedExtension']>,
): Html => {
  const { title, due, grant, refuse, refuseWhy, label, hint, button: send } = words.extension;
  return html`<div class="decision"><h3>${title(extensionRequest.requester, extensionRequest.amount)}</h3>
<p class="said">${extensionRequest.reason}</p><p>${due(extensionRequest.dueAt, extensionRequest.newDueAt)}</p>
${renderActionButton('grant-extension', grant)}
${renderCollapsibleSection({
  icon: 'stop',
  summary: refuse,
  description: refuseWhy,
  isOpen: hasActionInput(model, 'refuse-extension'),
  inside: [
    renderTextArea({
      ...toOfficerFieldProps(model, officerActionFields['refuse-extension'].reason),
      label,
      hint,
      rows: 4,
    }),
    renderActionButton('refuse-extension', send, true),
  ],
})}</div>`;
};

/** Renders what awaits the officer's decision: draft answers and extension requests. */
export function renderDecisionActions(model: OfficerActionsModel): Html[] {
  const { possible, requestedExtension: extensionRequest } = model;
  return [
    ...(possible.includes('approve') ? [review(model)] : []),
    ...(possible.includes('grant-extension') && extensionRequest
      ? [extension(model, extensionRequest)]
      : []),
  ];
}
