import Checkbox from 'antd/es/checkbox';
import Radio from 'antd/es/radio';
import Select from 'antd/es/select';
import { useId } from 'react';
import { fold } from '../../../../core/text/fold.ts';
import { useChoices } from '../../data/choices.ts';
import { Choose } from '../../parts/choose.tsx';
import { connectionWords } from '../../words/connections.ts';
import { useWords } from '../../words/words.ts';
import { type ConnectionDraft, messageFor } from './connection.ts';
import { Field, TextField } from './field.tsx';

type Errors = readonly { field: string; message: string }[];
type Props = { draft: ConnectionDraft; errors: Errors; onChange(draft: ConnectionDraft): void };

type TextName = 'name' | 'contact' | 'perMinute' | 'perDay' | 'expiresOn';
type TextProps = Props & { name: TextName; hint?: string; look?: 'number' | 'date' };

const sentAs = (name: TextName): string => (name === 'expiresOn' ? 'expiresAt' : name);

const DraftField = ({ draft, errors, onChange, name, hint, look }: TextProps) => {
  const words = useWords(connectionWords);
  return (
    <TextField
      {...{ hint, look }}
      label={words[name]}
      fault={messageFor(errors, sentAs(name))}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  );
};

const UseField = ({ draft, onChange }: Props) => {
  const words = useWords(connectionWords);
  return (
    <fieldset className="adm-block">
      <legend>{words.use}</legend>
      <Radio.Group
        className="adm-radios"
        value={draft.isTest}
        options={[
          { value: false, label: words.uses.real },
          { value: true, label: words.uses.test },
        ]}
        onChange={({ target }) => onChange({ ...draft, isTest: target.value === true })}
      />
    </fieldset>
  );
};

const UnitField = ({ draft, errors, onChange }: Props) => {
  const words = useWords(connectionWords);
  const units = useChoices()?.units ?? [];
  const id = useId();
  return (
    <Field id={id} label={words.unit} hint={words.unitHint} fault={messageFor(errors, 'unit')}>
      <Choose
        id={id}
        label={words.unit}
        options={units.map(({ ref, name }) => ({ value: ref, label: name }))}
        value={draft.unit}
        onChange={(chosen) =>
          onChange({ ...draft, unit: units.find(({ ref }) => ref === chosen)?.ref })
        }
      />
    </Field>
  );
};

const TopicsField = ({ draft, errors, onChange }: Props) => {
  const words = useWords(connectionWords);
  const topics = useChoices()?.topics ?? [];
  const id = useId();
  const fault = messageFor(errors, 'services');
  return (
    <Field id={id} label={words.services} hint={words.servicesHint} fault={fault}>
      <Select
        id={id}
        mode="multiple"
        aria-label={words.services}
        options={topics.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        showSearch={{
          filterOption: (typed, option) => fold(option?.label ?? '').includes(fold(typed)),
        }}
        value={draft.services}
        onChange={(services: string[]) => onChange({ ...draft, services })}
      />
    </Field>
  );
};

/** Form fields for a new Open311 provider. */
export const ConnectionFields = (props: Props) => {
  const words = useWords(connectionWords);
  const { draft, onChange } = props;
  return (
    <>
      <DraftField {...props} name="name" />
      <DraftField {...props} name="contact" hint={words.contactHint} />
      <UseField {...props} />
      <UnitField {...props} />
      <TopicsField {...props} />
      <div className="adm-field">
        <Checkbox
          checked={draft.takesIdentity}
          onChange={({ target }) => onChange({ ...draft, takesIdentity: target.checked })}
        >
          {words.takesIdentity}
        </Checkbox>
        <span className="soft">{words.takesIdentityHint}</span>
      </div>
      <DraftField {...props} name="perMinute" look="number" />
      <DraftField {...props} name="perDay" look="number" />
      <DraftField {...props} name="expiresOn" look="date" hint={words.expiresHint} />
    </>
  );
};
