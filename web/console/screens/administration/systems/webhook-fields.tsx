import Checkbox from 'antd/es/checkbox';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import { useId } from 'react';
import { domainEventKinds } from '../../../../../core/events/domain-event.ts';
import { webhookSubscriberTexts } from '../../../../../i18n/console-administration.ts';
import { optionSearchProps, SearchableSelect } from '../../../components/searchable-select.tsx';
import { useReferenceData } from '../../../data/choices/reference-data.ts';
import { toUnitOptions } from '../../../data/choices/unit-options.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { LabeledField, TextField } from '../form/field.tsx';
import { findFieldErrorMessage, type Open311ClientView } from './open311-client.ts';
import type { WebhookDraft } from './webhook.ts';

type Props = {
  draft: WebhookDraft;
  errors: readonly { field: string; message: string }[];
  connections: readonly Open311ClientView[];
  onChange(draft: WebhookDraft): void;
};

type TextName = 'name' | 'contact' | 'url' | 'jurisdictionId' | 'apiKey';

const DraftField = ({ draft, errors, onChange, name, hint }: Props & TextFieldHint) => {
  const wording = useTexts(webhookSubscriberTexts);
  return (
    <TextField
      hint={hint}
      label={wording[name]}
      fault={findFieldErrorMessage(errors, name)}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  );
};
type TextFieldHint = { name: TextName; hint?: string };

const DialectField = ({ draft, onChange }: Props) => {
  const wording = useTexts(webhookSubscriberTexts);
  return (
    <fieldset className="adm-block">
      <legend>{wording.dialect}</legend>
      <Radio.Group
        className="adm-radios"
        value={draft.dialect}
        options={[
          { value: 'events', label: wording.dialects.events },
          { value: 'open311', label: wording.dialects.open311 },
        ]}
        onChange={({ target }) =>
          onChange({ ...draft, dialect: target.value === 'open311' ? 'open311' : 'events' })
        }
      />
      <span className="soft">{wording.dialectHints[draft.dialect]}</span>
    </fieldset>
  );
};

const EventsFields = ({ draft, errors, onChange }: Props) => {
  const wording = useTexts(webhookSubscriberTexts);
  const choices = useReferenceData();
  const id = useId();
  return (
    <>
      <fieldset className="adm-block">
        <legend>{wording.kinds}</legend>
        <Checkbox.Group
          className="adm-radios"
          options={domainEventKinds.map((kind) => ({ value: kind, label: wording.kind[kind] }))}
          value={draft.kinds}
          onChange={(kinds) => onChange({ ...draft, kinds })}
        />
      </fieldset>
      <LabeledField
        id={id}
        label={wording.units}
        hint={wording.unitsHint}
        fault={findFieldErrorMessage(errors, 'units')}
      >
        <Select
          id={id}
          mode="multiple"
          aria-label={wording.units}
          options={toUnitOptions(choices)}
          {...optionSearchProps}
          value={draft.units}
          onChange={(chosen: string[]) => onChange({ ...draft, units: chosen })}
        />
      </LabeledField>
    </>
  );
};

const UpdatesFields = (props: Props) => {
  const { draft, errors, connections, onChange } = props;
  const wording = useTexts(webhookSubscriberTexts);
  const id = useId();
  const holders = connections.filter(({ isTest, withdrawnAt }) => !isTest && !withdrawnAt);
  return (
    <>
      <LabeledField
        id={id}
        label={wording.provider}
        hint={wording.providerHint}
        fault={findFieldErrorMessage(errors, 'provider')}
      >
        <SearchableSelect
          id={id}
          label={wording.provider}
          options={holders.map((one) => ({ value: one.id, label: one.name }))}
          value={draft.provider}
          onChange={(provider) => onChange({ ...draft, provider })}
        />
      </LabeledField>
      <DraftField {...props} name="jurisdictionId" hint={wording.jurisdictionHint} />
      <DraftField {...props} name="apiKey" hint={wording.apiKeyHint} />
      <fieldset className="adm-block">
        <legend>{wording.format}</legend>
        <Radio.Group
          className="adm-radios"
          value={draft.format}
          options={[
            { value: 'json', label: 'JSON' },
            { value: 'xml', label: 'XML' },
          ]}
          onChange={({ target }) =>
            onChange({ ...draft, format: target.value === 'xml' ? 'xml' : 'json' })
          }
        />
      </fieldset>
    </>
  );
};

/** Form fields for a new webhook subscriber. */
export function WebhookFields(props: Props) {
  const wording = useTexts(webhookSubscriberTexts);
  const { dialect } = props.draft;
  return (
    <>
      <DialectField {...props} />
      <DraftField {...props} name="name" />
      <DraftField {...props} name="contact" hint={wording.contactHint} />
      <DraftField {...props} name="url" hint={wording.urlHints[dialect]} />
      {dialect === 'events' ? <EventsFields {...props} /> : <UpdatesFields {...props} />}
    </>
  );
}
