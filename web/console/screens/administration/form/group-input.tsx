import Checkbox from 'antd/es/checkbox';
import Select from 'antd/es/select';
import { useId } from 'react';
import {
  directoryFieldLabels,
  directoryValueLabels,
  rowFormTexts,
} from '../../../../../i18n/console-administration.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { getDirectoryValueLabel } from '../directory-value-label.ts';
import { useFieldError } from './field-context.tsx';
import type { FormFieldKind, NamedFormField } from './form-model.ts';
import {
  findMatchingVariant,
  getInitialValue,
  parseFormValues,
  toListOrEmpty,
  toTextOrEmpty,
} from './form-value.ts';
import type { FieldInputProps, NestedFieldInput } from './input-props.ts';

type KindOf<Kind extends FormFieldKind['kind']> = FieldInputProps<
  Extract<FormFieldKind, { kind: Kind }>
> & {
  Inner: NestedFieldInput;
};

const isBlock = ({ kind }: FormFieldKind): boolean => kind === 'group' || kind === 'either';

type LabelledProps = {
  named: NamedFormField;
  path: string;
  value: unknown;
  Inner: NestedFieldInput;
  onChange(value: unknown): void;
};

/** Shows the maximum length of a one-line text, so that the user knows it before the preview. */
const LengthLimit = ({ field, value }: { field: FormFieldKind; value: unknown }) => {
  const wording = useTexts(rowFormTexts);
  if (field.kind !== 'text' || field.isLong || field.maxLength === undefined) return null;
  const { length } = toTextOrEmpty(value);
  return length > field.maxLength ? (
    <p className="adm-fault" role="alert">
      {wording.tooLong(length, field.maxLength)}
    </p>
  ) : (
    <span className="soft">{wording.maxLength(field.maxLength)}</span>
  );
};

const LabelledInput = ({ named, path, value, Inner, onChange }: LabelledProps) => {
  const { name, field, isRequired } = named;
  const labels = useTexts(directoryFieldLabels);
  const wording = useTexts(rowFormTexts);
  const id = useId();
  const fault = useFieldError(path);
  if (field.kind === 'fixed') return null;
  const label = labels[name] ?? name;
  const input = <Inner {...{ field, name, path, id, value, onChange }} />;
  const message = fault && (
    <p className="adm-fault" role="alert">
      {fault}
    </p>
  );
  if (isBlock(field)) {
    return (
      <fieldset className="adm-block">
        <legend>{label}</legend>
        {message}
        {input}
      </fieldset>
    );
  }
  return (
    <div className="adm-field">
      <label htmlFor={id}>
        {label}
        {!isRequired && <span className="soft"> ({wording.optional})</span>}
      </label>
      {message}
      {input}
      <LengthLimit field={field} value={value} />
    </div>
  );
};

export function GroupInput({ field, path, value, onChange, Inner }: KindOf<'group'>) {
  const values = parseFormValues(value);
  return (
    <div className="adm-group">
      {field.fields.map((named) => (
        <LabelledInput
          key={named.name}
          named={named}
          Inner={Inner}
          path={`${path}.${named.name}`}
          value={values[named.name]}
          onChange={(next) => onChange({ ...values, [named.name]: next })}
        />
      ))}
    </div>
  );
}

/**
 * Form input for a value with several variants, of which the user selects one. Switching the variant preserves the values of
 * fields that both variants have.
 */
export function VariantInput({ field, path, value, onChange, id, name, Inner }: KindOf<'either'>) {
  const valueLabels = useTexts(directoryValueLabels);
  const labels = useTexts(directoryFieldLabels);
  const variant = findMatchingVariant(field, value);
  const choose = (chosen: string): void => {
    const next = field.variants.find((one) => one.value === chosen);
    if (next)
      onChange({
        ...parseFormValues(getInitialValue(next.group)),
        ...parseFormValues(value),
        [field.by]: chosen,
      });
  };
  return (
    <div className="adm-group">
      <div className="adm-field">
        <label htmlFor={id}>{labels[field.by] ?? field.by}</label>
        <Select
          id={id}
          popupMatchSelectWidth={false}
          options={field.variants.map((one) => ({
            value: one.value,
            label: getDirectoryValueLabel(valueLabels, field.by, one.value),
          }))}
          value={variant?.value ?? null}
          onChange={(chosen) => chosen && choose(chosen)}
        />
      </div>
      {variant && (
        <GroupInput {...{ path, value, onChange, id, name, Inner }} field={variant.group} />
      )}
    </div>
  );
}

/** Form input that displays several values side by side, such as start and end dates. */
export function InlineValuesInput({
  field,
  path,
  name,
  id,
  value,
  onChange,
  Inner,
}: KindOf<'series'>) {
  const list = toListOrEmpty(value);
  return (
    <span className="adm-series">
      {field.of.map((one, at) => (
        <Inner
          // biome-ignore lint/suspicious/noArrayIndexKey: a series has its places for good
          key={at}
          field={one}
          name={name}
          path={`${path}[${at}]`}
          id={at === 0 ? id : `${id}-${at}`}
          value={list[at]}
          onChange={(next) =>
            onChange(field.of.map((_, place) => (place === at ? next : list[place])))
          }
        />
      ))}
    </span>
  );
}

/** Form input for a nullable value. An empty date means null; a checkbox adds or removes a nullable group of fields. */
export function NullableInput({ field, Inner, ...rest }: KindOf<'nothing-or'>) {
  const wording = useTexts(rowFormTexts);
  const { value, onChange } = rest;
  if (!isBlock(field.of)) return <Inner field={field.of} {...rest} />;
  const isThere = value !== null && value !== undefined;
  return (
    <>
      <Checkbox
        id={rest.id}
        checked={isThere}
        onChange={({ target }) => onChange(target.checked ? getInitialValue(field.of) : null)}
      >
        {wording.has}
      </Checkbox>
      {isThere && <Inner field={field.of} {...rest} />}
    </>
  );
}
