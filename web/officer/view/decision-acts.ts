import { officerActionTexts as words } from '../../../core/messages/wording/pages-officer-acts.ts';
import { textArea } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { actFields } from './act-fields.ts';
import { fold } from './fold.ts';
import { type ActionsModel, button, filled, isBegun } from './handling-acts.ts';

const review = (model: ActionsModel): Html => {
  const { title, why, approve, reject, rejectWhy, label, hint, button: send } = words.review;
  return html`<div class="decision"><h3>${title}</h3>
<p class="said">${model.draft}</p>
${button('approve', approve)}<p class="soft small">${why}</p>
${fold({
  icon: 'back',
  summary: reject,
  why: rejectWhy,
  isOpen: isBegun(model, 'reject'),
  inside: [
    textArea({ ...filled(model, actFields.reject.reason), label, hint, rows: 4 }),
    button('reject', send, true),
  ],
})}</div>`;
};

const extension = (model: ActionsModel, asked: NonNullable<ActionsModel['asked']>): Html => {
  const { title, due, grant, refuse, refuseWhy, label, hint, button: send } = words.extension;
  return html`<div class="decision"><h3>${title(asked.amount)}</h3>
<p class="said">${asked.reason}</p><p>${due(asked.dueAt, asked.newDueAt)}</p>
${button('grant-extension', grant)}
${fold({
  icon: 'stop',
  summary: refuse,
  why: refuseWhy,
  isOpen: isBegun(model, 'refuse-extension'),
  inside: [
    textArea({ ...filled(model, actFields['refuse-extension'].reason), label, hint, rows: 4 }),
    button('refuse-extension', send, true),
  ],
})}</div>`;
};

/** Renders the requests on which this officer decides: draft answers and extensions. */
export const decisions = (model: ActionsModel): Html[] => {
  const { possible, asked } = model;
  return [
    ...(possible.includes('approve') ? [review(model)] : []),
    ...(possible.includes('grant-extension') && asked ? [extension(model, asked)] : []),
  ];
};
