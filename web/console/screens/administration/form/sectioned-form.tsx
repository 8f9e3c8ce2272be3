import { useId } from 'react';
import type { DirectoryTableName } from '../../../../../core/directory/model/tables.ts';
import { publicContentTexts } from '../../../../../i18n/console-administration.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { UrgentRecordingInput } from '../texts/urgent-recording-input.tsx';
import { FieldInput } from './field-input.tsx';
import type { FormFieldKind } from './form-model.ts';
import { type FormSection, getFormSections } from './form-sections.ts';
import { parseFormValues } from './form-value.ts';
import { GroupInput } from './group-input.tsx';
import type { FieldInputProps } from './input-props.ts';
import { UrgencyInput } from './urgency-input.tsx';

type Group = Extract<FormFieldKind, { kind: 'group' }>;

/**
 * Form input that uses special controls for an announcement's urgency and recording. All other fields get the standard input
 * for their kind.
 */
const SpecialInput = (props: FieldInputProps) => {
  if (props.path === 'row.urgency') return <UrgencyInput {...props} />;
  if (props.path === 'row.hotPrompt') return <UrgentRecordingInput {...props} />;
  return <FieldInput {...props} />;
};

type PartProps = {
  section: FormSection;
  form: Group;
  value: unknown;
  onChange(value: unknown): void;
};

const SectionFields = ({ section: { name, fields, isRow }, form, value, onChange }: PartProps) => {
  const wording = useTexts(publicContentTexts);
  const id = useId();
  const hints: Partial<Record<string, string>> = wording.hints;
  const hint = hints[name];
  const namedFormFields = fields
    .filter((field) => field !== 'hotPrompt' || parseFormValues(value)['urgency'] === 'urgent')
    .flatMap((field) => form.fields.filter((one) => one.name === field));
  if (namedFormFields.length === 0) return null;
  return (
    <section className={isRow ? 'adm-section adm-beside' : 'adm-section'} aria-labelledby={id}>
      <h3 id={id}>{wording.sections[name]}</h3>
      {hint && <p className="soft">{hint}</p>}
      <GroupInput
        field={{ kind: 'group', fields: namedFormFields }}
        name=""
        path="row"
        id={id}
        value={value}
        onChange={onChange}
        Inner={SpecialInput}
      />
    </section>
  );
};

/**
 * Removes the telephone recording from an announcement that is no longer urgent, because callers hear only urgent
 * announcements.
 */
const removeUnusedRecording = (value: unknown): unknown => {
  const { hotPrompt, ...rest } = parseFormValues(value);
  return rest['urgency'] === 'normal' ? rest : value;
};

type Props = {
  table: DirectoryTableName;
  form: FormFieldKind;
  value: unknown;
  onChange(value: unknown): void;
};

/** Form for directory rows that are published on the portal, divided into sections in the order in which authors write. */
export function SectionedForm({ table, form, value, onChange }: Props) {
  if (form.kind !== 'group') return null;
  return getFormSections(table)?.map((section) => (
    <SectionFields
      key={section.name}
      section={section}
      form={form}
      value={value}
      onChange={(next) => onChange(removeUnusedRecording(next))}
    />
  ));
}
