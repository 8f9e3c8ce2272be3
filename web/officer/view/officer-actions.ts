import { officerPageWords } from '../../../core/messages/wording/pages-officer.ts';
import { errorFor, hidden, type PageError, textArea } from '../../design/view/field.ts';
import { type Html, html, type Piece } from '../../design/view/html.ts';

type Actions = {
  token: string;
  nonce: string;
  version: number;
  actions: { acknowledge: boolean; answer: boolean };
  values?: Readonly<Partial<Record<string, string>>> | undefined;
  errors?: readonly PageError[] | undefined;
};

export const linkPath = (token: string): string => `/a/${encodeURIComponent(token)}`;

const actionForm = (
  { token, nonce, version }: Actions,
  action: string,
  inside: Piece,
): Html => html`
<form action="${linkPath(token)}" method="post" novalidate>
${hidden('action', action)}${hidden('nonce', `${nonce}-${action}`)}${hidden('version', String(version))}
${inside}
</form>`;

const acknowledge = (model: Actions): Html => {
  const { button, why } = officerPageWords.acknowledge;
  return actionForm(
    model,
    'acknowledge',
    html`<button class="button">${button}</button><p class="soft small">${why}</p>`,
  );
};

const answer = (model: Actions): Html => {
  const { label, hint, button } = officerPageWords.answer;
  const field = {
    name: 'text',
    value: model.values?.['text'] ?? '',
    error: errorFor(model.errors ?? [], 'text'),
  };
  return actionForm(
    model,
    'answer',
    html`${textArea({ ...field, label, hint, rows: 5 })}<button class="button">${button}</button>`,
  );
};

/** What the officer can do now, one form each, in the order of use. */
export const officerActions = (model: Actions): Html | undefined => {
  const possible = [
    model.actions.acknowledge && acknowledge(model),
    model.actions.answer && answer(model),
  ].filter((form) => form !== false);
  return possible.length === 0
    ? undefined
    : html`<section aria-labelledby="lam"><h2 id="lam">${officerPageWords.actionsTitle}</h2>
<div class="actions">${possible}</div></section>`;
};
