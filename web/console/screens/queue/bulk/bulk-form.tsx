import Button from 'antd/es/button';
import { useState } from 'react';
import { actionTexts, queueTexts } from '../../../../../i18n/console-tickets.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { TicketActionFieldInput } from '../../ticket/actions/action-field-input.tsx';
import {
  type StaffActionName,
  staffActionFields,
  type TicketActionField,
  toTicketActionBody,
} from '../../ticket/actions/staff-action-fields.ts';
import type { QueueTicket } from '../queue-filter.ts';
import { listAnswerTemplateTexts } from './bulk-progress.ts';
import { BulkAnswerTemplateSelect } from './bulk-template.tsx';
import type { BulkAction } from './use-bulk.ts';
import { useBulkAnswerTemplates } from './use-bulk-templates.ts';

type Props = {
  action: StaffActionName;
  rows: readonly QueueTicket[];
  isDoing: boolean;
  onSend(actions: BulkAction[]): void;
};

type TypedFields = Record<string, string>;

const Fields = ({
  action,
  typed,
  onType,
}: {
  action: StaffActionName;
  typed: TypedFields;
  onType(typed: TypedFields): void;
}) => {
  const wording = useTexts(actionTexts);
  const labels: Readonly<Record<string, string>> = wording.fields;
  const fields: readonly TicketActionField[] = staffActionFields[action];
  return fields.map((field) => (
    <div className="field" key={field.name}>
      <label htmlFor={`bulk-${field.name}`}>{labels[field.name]}</label>
      <TicketActionFieldInput
        id={`bulk-${field.name}`}
        action={action}
        field={field}
        label={labels[field.name] ?? field.name}
        value={typed[field.name] ?? ''}
        service={undefined}
        onChange={(value) => onType({ ...typed, [field.name]: value })}
      />
    </div>
  ));
};

/** Form for a bulk action on tickets. An answer template is filled in for each ticket with that ticket's data. */
export function BulkActionForm({ action, rows, isDoing, onSend }: Props) {
  const wording = useTexts(queueTexts).bulk;
  const { acts, seenBy } = useTexts(actionTexts);
  const [typed, setTyped] = useState<TypedFields>({});
  const [template, setTemplate] = useState<string>();
  const codes = rows.map(({ code }) => code);
  const templates = useBulkAnswerTemplates(action === 'answer' ? codes : []);
  const buildActions = (): BulkAction[] =>
    template && templates
      ? listAnswerTemplateTexts(template, templates).map(({ code, text }) => ({
          code,
          fields: { text },
        }))
      : codes.map((code) => ({
          code,
          fields: toTicketActionBody(staffActionFields[action], typed),
        }));
  return (
    <form
      className="act-form"
      aria-label={acts[action]}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(buildActions());
      }}
    >
      {action === 'note' && <p className="plain soft">{seenBy.note}</p>}
      {action === 'answer' && templates && (
        <BulkAnswerTemplateSelect all={templates} chosen={template} onChoose={setTemplate} />
      )}
      {!template && (
        <>
          {action === 'answer' && <p className="plain soft">{wording.allSame}</p>}
          <Fields action={action} typed={typed} onType={setTyped} />
        </>
      )}
      <Button type="primary" htmlType="submit" loading={isDoing} disabled={rows.length === 0}>
        {wording.send(acts[action], rows.length)}
      </Button>
    </form>
  );
}
