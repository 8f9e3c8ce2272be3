import Checkbox from 'antd/es/checkbox';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import { useId } from 'react';
import { foldDiacritics } from '../../../../../core/text/fold.ts';
import { open311ClientTexts } from '../../../../../i18n/console-administration.ts';
import { SearchableSelect } from '../../../components/searchable-select.tsx';
import { useReferenceData } from '../../../data/choices/reference-data.ts';
import { toUnitOptions } from '../../../data/choices/unit-options.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { LabeledField, TextField } from '../form/field.tsx';
import { findFieldErrorMessage, type Open311ClientDraft } from './open311-client.ts';

type Errors = readonly { field: string; message: string }[];
type Props = {
  draft: Open311ClientDraft;
  errors: Errors;
  onChange(draft: Open311ClientDraft): void;
};

type TextName = 'name' | 'contact' | 'perMinute' | 'perDay' | 'expiresOn';
type TextProps = Props & { name: TextName; hint?: string; look?: 'number' | 'date' };

const sentAs = (name: TextName): string => (name === 'expiresOn' ? 'expiresAt' : name);

const DraftField = ({ draft, errors, onChange, name, hint, look }: TextProps) => {
  const wording = useTexts(open311ClientTexts);
  return (
    <TextField
      {...{ hint, look }}
      label={wording[name]}
      fault={findFieldErrorMessage(errors, sentAs(name))}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  );
};

const UseField = ({ draft, onChange }: Props) => {
  const wording = useTexts(open311ClientTexts);
  return (
    <fieldset className="adm-block">
      <legend>{wording.use}</legend>
      <Radio.Group
        className="adm-radios"
        value={draft.isTest}
        options={[
          { value: false, label: wording.uses.real },
          { value: true, label: wording.uses.test },
        ]}
        onChange={({ target }) => onChange({ ...draft, isTest: target.value === true })}
      />
    </fieldset>
  );
};

const UnitField = ({ draft, errors, onChange }: Props) => {
  const wording = useTexts(open311ClientTexts);
  const choices = useReferenceData();
  const id = useId();
  return (
    <LabeledField
      id={id}
      label={wording.unit}
      hint={wording.unitHint}
      fault={findFieldErrorMessage(errors, 'unit')}
    >
      <SearchableSelect
        id={id}
        label={wording.unit}
        options={toUnitOptions(choices)}
        value={draft.unit}
        onChange={(chosen) =>
          onChange({ ...draft, unit: choices?.units.find(({ ref }) => ref === chosen)?.ref })
        }
      />
    </LabeledField>
  );
};

const TopicsField = ({ draft, errors, onChange }: Props) => {
  const wording = useTexts(open311ClientTexts);
  const topics = useReferenceData()?.topics ?? [];
  const id = useId();
  const fault = findFieldErrorMessage(errors, 'services');
  return (
    <LabeledField id={id} label={wording.services} hint={wording.servicesHint} fault={fault}>
      <Select
        id={id}
        mode="multiple"
        aria-label={wording.services}
        options={topics.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        showSearch={{
          filterOption: (typed, option) =>
            foldDiacritics(option?.label ?? '').includes(foldDiacritics(typed)),
        }}
        value={draft.services}
        onChange={(services: string[]) => onChange({ ...draft, services })}
      />
    </LabeledField>
  );
};

/** Form fields for a new Open311 provider. */
export function Open311ClientFields(props: Props) {
  const wording = useTexts(open311ClientTexts);
  const { draft, onChange } = props;
  return (
    <>
      <DraftField {...props} name="name" />
      <DraftField {...props} name="contact" hint={wording.contactHint} />
      <UseField {...props} />
      <UnitField {...props} />
      <TopicsField {...props} />
      <div className="adm-field">
        <Checkbox
          checked={draft.takesIdentity}
          onChange={({ target }) => onChange({ ...draft, takesIdentity: target.checked })}
        >
          {wording.takesIdentity}
        </Checkbox>
        <span className="soft">{wording.takesIdentityHint}</span>
      </div>
      <DraftField {...props} name="perMinute" look="number" />
      <DraftField {...props} name="perDay" look="number" />
      <DraftField {...props} name="expiresOn" look="date" hint={wording.expiresHint} />
    </>
  );
}
