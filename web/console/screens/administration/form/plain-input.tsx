import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useState } from 'react';
import * as z from 'zod';
import { directoryValueLabels, rowFormTexts } from '../../../../../i18n/console-administration.ts';
import { isLang } from '../../../../../i18n/languages.ts';
import { formatDateWithWeekday } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { isDirectoryCodeField } from '../code-fields.ts';
import { getDirectoryValueLabel } from '../directory-value-label.ts';
import { DirectoryCodeInput } from './code-input.tsx';
import type { FormFieldKind } from './form-model.ts';
import { toTextOrEmpty } from './form-value.ts';
import type { FieldInputProps } from './input-props.ts';

const minMultilineLength = 80;

const local = (moment: string): string => {
  const at = Date.parse(moment);
  return Number.isNaN(at) ? '' : new Date(at + 7 * 3_600_000).toISOString().slice(0, 16);
};

const instantOf = ({ kind }: FormFieldKind, text: string): Date | undefined => {
  const at = Date.parse(kind === 'date' ? `${text}T12:00:00+07:00` : text);
  return Number.isNaN(at) ? undefined : new Date(at);
};

/** The typed date with its weekday in words, displayed beside the input so that the user notices mistakes. */
const WrittenDate = ({ field, text }: { field: FormFieldKind; text: string }) => {
  const { lang } = usePreferences();
  const at = instantOf(field, text);
  return at ? <span className="soft">{formatDateWithWeekday(lang, at)}</span> : null;
};

const DateInput = ({ field, id, value, onChange }: FieldInputProps) => (
  <>
    <input
      id={id}
      className="adm-date"
      type={field.kind === 'date' ? 'date' : 'datetime-local'}
      value={field.kind === 'date' ? toTextOrEmpty(value) : local(toTextOrEmpty(value))}
      onChange={({ target }) => {
        const text = target.value;
        onChange(field.kind === 'date' || text === '' ? text : `${text}:00+07:00`);
      }}
    />
    <WrittenDate field={field} text={toTextOrEmpty(value)} />
  </>
);

/** Form input for a text, a date, or a date and time in Vietnam's time zone. */
export function TextInput(props: FieldInputProps) {
  const { field, id, name, value, onChange } = props;
  if (field.kind !== 'text') return <DateInput {...props} />;
  if (isDirectoryCodeField(name))
    return <DirectoryCodeInput id={id} name={name} value={value} onChange={onChange} />;
  const text = toTextOrEmpty(value);
  const lang = isLang(name) ? { lang: name } : {};
  return field.isLong || text.length > minMultilineLength ? (
    <Input.TextArea
      id={id}
      {...lang}
      value={text}
      onChange={({ target }) => onChange(target.value)}
    />
  ) : (
    <Input id={id} {...lang} value={text} onChange={({ target }) => onChange(target.value)} />
  );
}

export function NumberInput({ id, value, onChange }: FieldInputProps) {
  return (
    <Input
      id={id}
      type="number"
      step="any"
      className="adm-number"
      value={typeof value === 'number' ? value : ''}
      onChange={({ target }) => {
        onChange(target.value === '' ? undefined : Number(target.value));
      }}
    />
  );
}

export function YesNoInput({ id, value, onChange }: FieldInputProps) {
  const wording = useTexts(rowFormTexts);
  return (
    <Checkbox id={id} checked={value === true} onChange={({ target }) => onChange(target.checked)}>
      {wording.yes}
    </Checkbox>
  );
}

export function ChoiceInput({
  field,
  id,
  name,
  value,
  onChange,
}: FieldInputProps<Extract<FormFieldKind, { kind: 'choice' }>>) {
  const labels = useTexts(directoryValueLabels);
  return (
    <Select
      id={id}
      popupMatchSelectWidth={false}
      options={field.options.map((one) => ({
        value: one,
        label: getDirectoryValueLabel(labels, name, one),
      }))}
      value={toTextOrEmpty(value) || null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

const parsed = (text: string): unknown => {
  try {
    return text.trim() === '' ? undefined : z.unknown().parse(JSON.parse(text));
  } catch {
    return text; // the server reports the validation error
  }
};

/** Form input for raw JSON; used for values that no other form field supports. */
export function RawJsonInput({ id, value, onChange }: FieldInputProps) {
  const wording = useTexts(rowFormTexts);
  const [text, setText] = useState(() => JSON.stringify(value, null, 2) ?? '');
  return (
    <>
      <Input.TextArea
        id={id}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          onChange(parsed(target.value));
        }}
      />
      <span className="soft">{wording.raw}</span>
    </>
  );
}
