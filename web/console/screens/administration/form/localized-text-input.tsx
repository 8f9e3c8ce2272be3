import {
  directoryFieldLabels,
  publicContentTexts,
  rowFormTexts,
} from '../../../../../i18n/console-administration.ts';
import { isLang } from '../../../../../i18n/languages.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { useFieldError } from './field-context.tsx';
import type { FormFieldKind, NamedFormField } from './form-model.ts';
import { parseFormValues, toTextOrEmpty } from './form-value.ts';
import type { FieldInputProps } from './input-props.ts';
import { TextInput } from './plain-input.tsx';

type Group = Extract<FormFieldKind, { kind: 'group' }>;

/** Returns true when a group of form fields holds the translations of one text. */
export function isLocalizedText({ fields }: Group): boolean {
  return (
    fields.length > 1 && fields.every(({ name, field }) => isLang(name) && field.kind === 'text')
  );
}

const Length = ({ text, maxLength }: { text: string; maxLength: number }) => {
  const wording = useTexts(publicContentTexts);
  const over = text.length - maxLength;
  return over > 0 ? (
    <span className="adm-fault">{wording.tooLong(over)}</span>
  ) : (
    <span className="soft">{wording.length(text.length, maxLength)}</span>
  );
};

type InLangProps = { named: NamedFormField; path: string; id: string; value: unknown } & {
  onChange(value: unknown): void;
};

const LanguageInput = ({ named, path, id, value, onChange }: InLangProps) => {
  const { name, field, isRequired } = named;
  const labels = useTexts(directoryFieldLabels);
  const { optional } = useTexts(rowFormTexts);
  const { unwritten } = useTexts(publicContentTexts);
  const fault = useFieldError(path);
  const text = toTextOrEmpty(value);
  const most = field.kind === 'text' ? field.maxLength : undefined;
  return (
    <div className="adm-field">
      <label htmlFor={id}>
        {labels[name]}
        {!isRequired && <span className="soft"> ({optional})</span>}
      </label>
      {fault && (
        <p className="adm-fault" role="alert">
          {fault}
        </p>
      )}
      <TextInput field={field} {...{ name, path, id, value, onChange }} />
      {text === '' && !isRequired && <span className="soft">{unwritten}</span>}
      {text !== '' && most !== undefined && <Length text={text} maxLength={most} />}
    </div>
  );
};

/** Form input for one text in several languages, with the fields for the languages side by side. */
export function LocalizedTextInput({ field, path, id, value, onChange }: FieldInputProps<Group>) {
  const values = parseFormValues(value);
  return (
    <div className="said">
      {field.fields.map((named) => (
        <LanguageInput
          key={named.name}
          named={named}
          path={`${path}.${named.name}`}
          id={`${id}-${named.name}`}
          value={values[named.name]}
          onChange={(next) => onChange({ ...values, [named.name]: next })}
        />
      ))}
    </div>
  );
}
