import { officerActionTexts as words } from '../../../core/messages/wording/pages-officer-acts.ts';
import { errorFor, type PageError, select, textArea } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { actFields, type OfficerAct } from './act-fields.ts';
import { fold } from './fold.ts';
import type { UnsentValues } from './unsent-text.ts';

type UnitChoice = { code: string; name: string };

export type ActionsModel = {
  possible: readonly OfficerAct[];
  /** Units to which the ticket can be returned, by administrative level. */
  otherUnits: readonly { label: string; choices: readonly UnitChoice[] }[];
  extensions: readonly UnitChoice[];
  longestExtension: string;
  /** Whether answers by this officer need their head's approval. */
  isReviewed: boolean;
  /** Pending extension request as display text, with the present and the new deadline. */
  asked?: { amount: string; reason: string; dueAt: string; newDueAt: string } | undefined;
  draft?: string | undefined;
  values?: UnsentValues | undefined;
  errors?: readonly PageError[] | undefined;
};

export const button = (act: OfficerAct, label: string, isQuiet = false): Html =>
  html`<button class="button${isQuiet && ' quiet'}" name="action" value="${act}">${label}</button>`;

/** Returns name, value and error of a form field. */
export const filled = ({ values = {}, errors = [] }: ActionsModel, name: string) => ({
  name,
  value: values[name] ?? '',
  error: errorFor(errors, name),
});

/** Returns whether any field of the action contains input or an error. */
export const isBegun = ({ values = {}, errors = [] }: ActionsModel, act: OfficerAct): boolean =>
  Object.values<string>(actFields[act]).some(
    (name) => values[name] || errorFor(errors, name) !== undefined,
  );

const acknowledge = (): Html =>
  html`<div>${button('acknowledge', words.acknowledge.button)}<p class="soft small">${words.acknowledge.why}</p></div>`;

const answer = (model: ActionsModel): Html => {
  const { label, hint, hintReviewed, button: send, buttonReviewed } = words.answer;
  const { isReviewed } = model;
  return html`<div>${textArea({
    ...filled(model, actFields.answer.text),
    label,
    hint: isReviewed ? hintReviewed : hint,
    rows: 5,
  })}${button('answer', isReviewed ? buttonReviewed : send)}</div>`;
};

const ask = (model: ActionsModel): Html => {
  const { summary, why, label, hint, button: send } = words.ask;
  return fold({
    icon: 'question',
    summary,
    why,
    isOpen: isBegun(model, 'ask'),
    inside: [
      textArea({ ...filled(model, actFields.ask.question), label, hint, rows: 4 }),
      button('ask', send, true),
    ],
  });
};

const giveBack = (model: ActionsModel): Html => {
  const { summary, why, unit, unknown, label, hint, button: send } = words.return;
  return fold({
    icon: 'arrow',
    summary,
    why,
    isOpen: isBegun(model, 'return'),
    inside: [
      select({
        ...filled(model, actFields.return.unit),
        label: unit,
        unknown,
        groups: model.otherUnits,
      }),
      textArea({ ...filled(model, actFields.return.reason), label, hint, rows: 4 }),
      button('return', send, true),
    ],
  });
};

const extend = (model: ActionsModel): Html => {
  const { summary, why, amount, unknown, label, hint, button: send } = words.extend;
  return fold({
    icon: 'clock',
    summary,
    why: why(model.longestExtension),
    isOpen: isBegun(model, 'extend'),
    inside: [
      select({
        ...filled(model, actFields.extend.amount),
        label: amount,
        unknown,
        groups: [{ choices: model.extensions }],
      }),
      textArea({ ...filled(model, actFields.extend.reason), label, hint, rows: 4 }),
      button('extend', send, true),
    ],
  });
};

/** Renders the available handling actions; the everyday ones expanded, the others collapsed. */
export const handling = (model: ActionsModel): Html[] => {
  const forms = { acknowledge, answer, ask, return: giveBack, extend };
  return (['acknowledge', 'answer', 'ask', 'return', 'extend'] as const)
    .filter((act) => model.possible.includes(act))
    .map((act) => forms[act](model));
};
