import { type Html, html, renderAttributes } from '../html.ts';
import { renderIcon } from './icon.ts';

export type FormError = { field: string; message: string };

export function findFormError(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}

/** Maximum length of a text field, with its texts. A script replaces `{n}` and shows how many characters are left. */
export type LengthLimit = { max: number; limit: string; left: string; over: string };

type Field = {
  name: string;
  label: string;
  /** Muted note after the label of a form field, such as "(optional)". */
  aside?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  length?: LengthLimit | undefined;
};

const renderHint = ({ name, hint }: Field): Html | undefined =>
  hint === undefined ? undefined : html`<p class="hint" id="${name}-hint">${hint}</p>`;

const renderError = ({ name, error }: Field): Html | undefined =>
  error === undefined
    ? undefined
    : html`<p class="wrong" id="${name}-error">${renderIcon('warning')}<span>${error}</span></p>`;

/** Renders the maximum length of a text field. It is hidden for short fields until the text is close to it. */
const renderLengthLimit = ({ name, length }: Field, isHidden: boolean): Html | undefined =>
  length &&
  html`<p${renderAttributes({
    class: 'hint',
    id: `${name}-length`,
    hidden: isHidden,
    'data-max': length.max,
    'data-left': length.left,
    'data-over': length.over,
  })}>${length.limit}</p>`;

const buildAriaAttributes = ({
  name,
  hint,
  error,
  length,
}: Field): Record<string, string | undefined> => {
  const ids = [
    hint !== undefined && `${name}-hint`,
    error !== undefined && `${name}-error`,
    length !== undefined && `${name}-length`,
  ];
  return {
    'aria-describedby': ids.filter((id) => id !== false).join(' ') || undefined,
    'aria-invalid': error === undefined ? undefined : 'true',
  };
};

type Size = 'big' | 'heading';

const renderLabel = ({ name, label, aside }: Field, size: Size | undefined): Html => {
  const labelHtml = html`<label for="${name}"${size === 'big' && html` class="big"`}>${label}${aside !== undefined && html` <span class="aside">(${aside})</span>`}</label>`;
  return size === 'heading' ? html`<h1>${labelHtml}</h1>` : labelHtml;
};

const field = (props: Field, control: Html, size?: Size): Html => html`
<div class="field${props.error === undefined ? '' : ' has-error'}">
${renderLabel(props, size)}
${renderHint(props)}${renderError(props)}
${control}
</div>`;

type TextField = Field & {
  value?: string | undefined;
  type?: 'text' | 'tel' | 'email';
  /**
   * HTML `autocomplete` attribute, by which the browser fills in known values. `inputmode` selects the on-screen keyboard of
   * a phone.
   */
  autocomplete?: string;
  inputmode?: 'numeric';
  width?: 'digits' | 'medium';
};

export function renderTextField({ value, type = 'text', width, ...props }: TextField): Html {
  return field(
    props,
    html`<input${renderAttributes({
      class: width ? `entry ${width}` : 'entry',
      id: props.name,
      name: props.name,
      type,
      value,
      autocomplete: props.autocomplete ?? 'off',
      inputmode: props.inputmode,
      ...buildAriaAttributes(props),
    })}>${renderLengthLimit(props, true)}`,
  );
}

export function renderFileField({ accept, ...props }: Field & { accept: string }): Html {
  return field(
    props,
    html`<input${renderAttributes({ class: 'entry', id: props.name, name: props.name, type: 'file', accept, ...buildAriaAttributes(props) })}>`,
  );
}

export function renderTextArea({
  value,
  rows,
  isHeading = false,
  ...props
}: Field & { value?: string; rows: number; isHeading?: boolean }): Html {
  return field(
    props,
    // Browsers drop the first line break after the tag; this extra one protects the user's.
    html`<textarea${renderAttributes({
      class: 'entry',
      id: props.name,
      name: props.name,
      rows,
      ...buildAriaAttributes(props),
    })}>
${value}</textarea>${renderLengthLimit(props, false)}`,
    isHeading ? 'heading' : 'big',
  );
}

type Choice = { code: string; name: string; lang?: string | undefined };

const option = ({ code, name, lang }: Choice, value: string | undefined): Html =>
  html`<option${renderAttributes({ value: code, selected: code === value, lang })}>${name}</option>`;

type Select = Field & {
  value?: string | undefined;
  unknown: string;
  /** Value of the first option, which is selected by default. */
  unknownCode?: string;
  /** Groups of options in the select element. A group without a label has no heading. */
  groups: readonly { label?: string; choices: readonly Choice[] }[];
};

export function renderSelect({ value, unknown, unknownCode = '', groups, ...props }: Select): Html {
  return field(
    props,
    html`<select${renderAttributes({ class: 'entry medium', id: props.name, name: props.name, ...buildAriaAttributes(props) })}>
<option value="${unknownCode}">${unknown}</option>${groups.map(({ label, choices }) => {
      const options = choices.map((choice) => option(choice, value));
      return label === undefined ? options : html`<optgroup label="${label}">${options}</optgroup>`;
    })}</select>`,
  );
}

/**
 * Radio button with label. `hint` is displayed below the label; `more` contains further fields, displayed while the button
 * is selected.
 */
type Radio = Choice & { hint?: string | undefined; more?: Html | undefined };
/** Group of radio buttons. With `isHeading`, its legend is also the heading of the page. */
type Radios = Field & {
  value?: string | undefined;
  choices: readonly Radio[];
  isHeading?: boolean;
};

/**
 * Renders a group of radio buttons. The first button has the field's name as its HTML ID, because the error summary links to
 * that ID.
 */
export function renderRadioGroup({ value, choices, isHeading = false, ...props }: Radios): Html {
  return html`
<fieldset${renderAttributes({
    class: props.error === undefined ? undefined : 'has-error',
    ...buildAriaAttributes(props),
    'aria-invalid': undefined,
  })}>
<legend${!isHeading && html` class="big"`}>${isHeading ? html`<h1>${props.label}</h1>` : props.label}</legend>
${renderHint(props)}${renderError(props)}
${choices.map(({ code, name, lang, hint, more }, index) => {
  const id = index === 0 ? props.name : `${props.name}-${code || 'unknown'}`;
  const checked = code === value;
  return html`<div class="option"><input${renderAttributes({ type: 'radio', id, name: props.name, value: code, checked })}><label${renderAttributes({ for: id, lang })}>${name}${hint !== undefined && html`<span class="hint">${hint}</span>`}</label>${more && html`<div class="more">${more}</div>`}</div>
`;
})}</fieldset>`;
}

export function renderCheckbox({ checked, ...props }: Field & { checked: boolean }): Html {
  return html`
<div class="option"><input${renderAttributes({
    type: 'checkbox',
    id: props.name,
    name: props.name,
    value: 'on',
    checked,
    'aria-describedby': props.hint === undefined ? undefined : `${props.name}-hint`,
  })}><label for="${props.name}"><b>${props.label}</b>${
    props.hint !== undefined &&
    html`<span class="hint" id="${props.name}-hint">${props.hint}</span>`
  }</label></div>`;
}

export function renderHiddenField(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
