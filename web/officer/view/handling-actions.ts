import { officerActionTexts as words } from '../../../i18n/officer.ts';
import {
  type FormError,
  findFormError,
  renderSelect,
  renderTextArea,
} from '../../design/view/components/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { renderCollapsibleSection } from './collapsible-section.ts';
import {
  type OfficerAction,
  officerActionFields,
  templateActionPrefix,
  unitQueryField,
} from './officer-action-fields.ts';
import { renderResultPhotoFields } from './result-photo-fields.ts';
import type { UnsentFormValues } from './unsent-text.ts';

type Choice = { code: string; name: string };

export type OfficerActionsModel = {
  possible: readonly OfficerAction[];
  /** Units to which the officer can propose to return the ticket, grouped by administrative level. */
  otherUnits: readonly { label: string; choices: readonly Choice[] }[];
  extensions: readonly Choice[];
  longestExtension: string;
  /** Whether the head of the unit must approve answers that this officer writes. */
  isReviewed: boolean;
  /** Pending request for an extension as display texts: who made it, and the current and the new deadline. */
  requestedExtension?:
    | { requester: string; amount: string; reason: string; dueAt: string; newDueAt: string }
    | undefined;
  draft?: string | undefined;
  /** Answer templates for the ticket; the text of one that was chosen is in `values`. */
  answerTemplates: readonly Choice[];
  /** Whether the officer asked for the list of templates. */
  listsTemplates?: boolean | undefined;
  /** Photos of the result that can be withdrawn. */
  resultPhotoChoices: readonly Choice[];
  photoBounds: { perTicket: number; maxBytes: number };
  values?: UnsentFormValues | undefined;
  errors?: readonly FormError[] | undefined;
};

export function renderActionButton(action: OfficerAction, label: string, isQuiet = false): Html {
  return html`<button class="button${isQuiet && ' quiet'}" name="action" value="${action}">${label}</button>`;
}

/** Returns the name, current value and error of a form field on the officer page. */
export function toOfficerFieldProps(
  { values = {}, errors = [] }: OfficerActionsModel,
  name: string,
) {
  return {
    name,
    value: values[name] ?? '',
    error: findFormError(errors, name),
  };
}

/** Returns true when any form field of the action contains unsent input or has an error. */
export function hasActionInput(
  { values = {}, errors = [] }: OfficerActionsModel,
  officerAction: OfficerAction,
): boolean {
  return Object.values<string>(officerActionFields[officerAction]).some(
    (name) => values[name] || findFormError(errors, name) !== undefined,
  );
}

const acknowledge = (): Html =>
  html`<div>${renderActionButton('acknowledge', words.acknowledge.button)}<p class="soft small">${words.acknowledge.why}</p></div>`;

/**
 * Renders the button that lists the answer templates, or one button for each of them. Without JavaScript, either button
 * loads the page again; the template is then in the answer.
 */
const renderTemplates = ({ answerTemplates, listsTemplates }: OfficerActionsModel): Html[] =>
  (listsTemplates
    ? answerTemplates
    : [{ code: '', name: words.templates }].slice(0, answerTemplates.length)
  ).map(
    ({ code, name }) =>
      html`<button class="button quiet" name="action" value="${templateActionPrefix}${code}">${name}</button>`,
  );

const answer = (model: OfficerActionsModel): Html => {
  const { label, hint, hintReviewed, button: send, buttonReviewed } = words.answer;
  const { isReviewed } = model;
  return html`<div>${renderTextArea({
    ...toOfficerFieldProps(model, officerActionFields.answer.text),
    label,
    hint: isReviewed ? hintReviewed : hint,
    rows: 5,
  })}${renderTemplates(model)}${renderResultPhotoFields(model)}${renderActionButton('answer', isReviewed ? buttonReviewed : send)}</div>`;
};

const supplement = (model: OfficerActionsModel): Html => {
  const { label, hint, button } = words.supplement;
  return html`<div>${renderTextArea({
    ...toOfficerFieldProps(model, officerActionFields.supplement.text),
    label,
    hint,
    rows: 3,
  })}${renderActionButton('supplement', button)}</div>`;
};

const ask = (model: OfficerActionsModel): Html => {
  const { summary, why: description, label, hint, button: send } = words.ask;
  return renderCollapsibleSection({
    icon: 'question',
    summary,
    description,
    isOpen: hasActionInput(model, 'ask'),
    inside: [
      renderTextArea({
        ...toOfficerFieldProps(model, officerActionFields.ask.question),
        label,
        hint,
        rows: 4,
      }),
      renderActionButton('ask', send, true),
    ],
  });
};

/** Returns true if the officer has chosen no unit from the list. The form then offers a search by name. */
const asksForUnitName = ({ values = {}, errors = [] }: OfficerActionsModel): boolean =>
  Boolean(values[unitQueryField]) ||
  findFormError(errors, officerActionFields.return.unit) !== undefined;

const giveBack = (model: OfficerActionsModel): Html => {
  const texts = words.return;
  return renderCollapsibleSection({
    icon: 'arrow',
    summary: texts.summary,
    description: texts.why,
    isOpen: hasActionInput(model, 'return'),
    inside: [
      renderSelect({
        ...toOfficerFieldProps(model, officerActionFields.return.unit),
        label: texts.unit,
        unknown: texts.unknown,
        groups: model.otherUnits,
      }),
      ...(asksForUnitName(model)
        ? [
            renderTextArea({
              ...toOfficerFieldProps(model, unitQueryField),
              label: texts.search,
              hint: texts.searchHint,
              rows: 1,
            }),
          ]
        : []),
      renderTextArea({
        ...toOfficerFieldProps(model, officerActionFields.return.reason),
        label: texts.label,
        hint: texts.hint,
        rows: 4,
      }),
      renderActionButton('return', texts.button, true),
    ],
  });
};

const extend = (model: OfficerActionsModel): Html => {
  const { summary, why, amount, unknown, label, hint, button: send } = words.extend;
  return renderCollapsibleSection({
    icon: 'clock',
    summary,
    description: why(model.longestExtension),
    isOpen: hasActionInput(model, 'extend'),
    inside: [
      renderSelect({
        ...toOfficerFieldProps(model, officerActionFields.extend.amount),
        label: amount,
        unknown,
        groups: [{ choices: model.extensions }],
      }),
      renderTextArea({
        ...toOfficerFieldProps(model, officerActionFields.extend.reason),
        label,
        hint,
        rows: 4,
      }),
      renderActionButton('extend', send, true),
    ],
  });
};

const withdrawPhoto = (model: OfficerActionsModel): Html => {
  const { summary, why: description, photo, unknown, label, hint, button } = words.withdrawPhoto;
  return renderCollapsibleSection({
    icon: 'camera',
    summary,
    description,
    isOpen: hasActionInput(model, 'withdraw-photo'),
    inside: [
      renderSelect({
        ...toOfficerFieldProps(model, officerActionFields['withdraw-photo'].photo),
        label: photo,
        unknown,
        groups: [{ choices: model.resultPhotoChoices }],
      }),
      renderTextArea({
        ...toOfficerFieldProps(model, officerActionFields['withdraw-photo'].reason),
        label,
        hint,
        rows: 2,
      }),
      renderActionButton('withdraw-photo', button, true),
    ],
  });
};

const officerHandlingActions = [
  ...(['acknowledge', 'answer', 'supplement', 'ask', 'return', 'extend'] as const),
  'withdraw-photo' as const,
];

/**
 * Renders the forms of the actions with which an officer handles a ticket. Frequent actions are expanded, and rare actions
 * are collapsed.
 */
export function renderHandlingActions(model: OfficerActionsModel): Html[] {
  const forms = {
    ...{ acknowledge, answer, supplement, ask, return: giveBack, extend },
    'withdraw-photo': withdrawPhoto,
  };
  return officerHandlingActions
    .filter((act) => model.possible.includes(act))
    .map((act) => forms[act](model));
}
