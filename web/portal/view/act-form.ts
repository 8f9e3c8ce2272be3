import { pageTexts } from '../../../core/messages/wording/pages.ts';
import type { CitizenTicketAction } from '../../../core/ticket/act.ts';
import { errorFor, hidden, textArea } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { pathIn } from './portal-page.ts';
import type { TicketPageModel } from './ticket-page-model.ts';

type Action = CitizenTicketAction['act'];

/** Form actions (paths) of the citizen's actions. */
const paths = {
  write: '/tra-cuu/bo-sung',
  rate: '/tra-cuu/danh-gia',
  callback: '/tra-cuu/goi-lai',
  reopen: '/tra-cuu/mo-lai',
  'ask-data': '/tra-cuu/du-lieu',
} as const satisfies Record<Action, string>;

/** Renders a form of the ticket page with its own idempotency key. */
export const actForm = (
  { lang, code, key }: TicketPageModel,
  act: Action,
  inside: Html,
): Html => html`
<form action="${pathIn(lang, paths[act])}" method="post" novalidate>
${hidden('ma', code)}${hidden('key', `${act}-${key}`)}
${inside}
</form>`;

/** Returns name, value and error of a field of the action's form. */
export const asTyped = ({ unsent, errors }: TicketPageModel, act: Action, name: string) => ({
  name,
  value: (unsent?.act === act ? unsent.fields[name] : undefined) ?? '',
  error: errorFor(errors, name),
});

type Words = { label: string; button: string };

export const textForm = (
  model: TicketPageModel,
  { act, name, words }: { act: Action; name: string; words: Words },
): Html => {
  const { whoReads, sendNote } = pageTexts(model.lang).acts;
  return actForm(
    model,
    act,
    html`${textArea({ ...asTyped(model, act, name), label: words.label, hint: whoReads, rows: 4 })}
<div class="send"><button class="button">${words.button}</button><p class="soft small">${sendNote}</p></div>`,
  );
};
