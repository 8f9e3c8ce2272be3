import type { ClassificationPreviewResponse } from '../../../../../../core/contract/staff/classification-responses.ts';
import { toLocalDate } from '../../../../../../core/time/local-date.ts';
import { actionTexts } from '../../../../../../i18n/console-tickets.ts';
import type { TicketActionDraftFields } from '../../../../data/action-drafts.ts';
import { useReferenceNames } from '../../../../data/choices/reference-data.ts';
import { useCurrentMember } from '../../../../data/current-member.tsx';
import type { TicketResponse } from '../../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../../shell/use-texts.ts';
import { TicketActionFieldInput } from '../action-field-input.tsx';
import { staffActionFields, type TicketActionField } from '../staff-action-fields.ts';

type FieldName = (typeof staffActionFields)['classify'][number]['name'];

type Props = {
  ticket: TicketResponse;
  typed: TicketActionDraftFields;
  preview: ClassificationPreviewResponse | undefined;
  onChange(part: TicketActionDraftFields): void;
};

/**
 * Returns the value that a field shows: the operator's, or else the one that follows from the other values, or else the
 * ticket's.
 */
const getShownValue = (name: FieldName, { ticket, typed, preview }: Props): string => {
  switch (name) {
    case 'service':
      return typed[name] || ticket.service;
    case 'topic':
    case 'areaCode':
      return typed[name] ?? ticket[name] ?? '';
    case 'priority':
      return typed[name] || (preview?.priority ?? ticket.priority);
    case 'unit':
      return typed[name] || (preview?.unit ?? '');
    case 'accused':
    case 'cleared':
    case 'reason':
      return typed[name] ?? '';
  }
};

const ClassificationInput = ({ name, ...props }: Props & { name: FieldName }) => {
  const wording = useTexts(actionTexts);
  const names = useReferenceNames();
  const { ticket, preview, onChange } = props;
  const field: TicketActionField | undefined = staffActionFields.classify.find(
    (one) => one.name === name,
  );
  if (!field) return null;
  const isOptional = name !== 'reason' || preview?.isReasonRequired === false;
  const change = (value: string): void => {
    const ofTopic = name === 'topic' && value ? names.serviceOf(value) : undefined;
    onChange({ [name]: value, ...(ofTopic && { service: ofTopic }) });
  };
  return (
    <div className="field">
      <label htmlFor={`classify-${name}`}>
        {wording.fields[name]}
        {name === 'reason' && isOptional && <span className="soft"> ({wording.optional})</span>}
      </label>
      <TicketActionFieldInput
        id={`classify-${name}`}
        action="classify"
        field={field}
        label={wording.fields[name]}
        value={getShownValue(name, props)}
        service={getShownValue('service', props)}
        on={toLocalDate(ticket.openedAt)}
        onChange={change}
      />
    </div>
  );
};

/** Inputs for service, topic, area and priority, with the ticket's values until the operator changes them. */
export function SubjectInputs(props: Props) {
  return (
    <div className="form-row">
      {(['service', 'topic', 'areaCode', 'priority'] as const).map((name) => (
        <ClassificationInput key={name} name={name} {...props} />
      ))}
    </div>
  );
}

/** Inputs for the unit and the accused units, and for the one reason of the whole classification. */
export function UnitInputs(props: Props) {
  const wording = useTexts(actionTexts).classify;
  const { role } = useCurrentMember();
  const { typed, ticket } = props;
  const hasAccused = Boolean(typed['accused'] ?? typed['cleared']) || ticket.accused.length > 0;
  return (
    <>
      {!ticket.complaintHold && <ClassificationInput name="unit" {...props} />}
      <details className="why" open={hasAccused}>
        <summary>{wording.accused}</summary>
        <ClassificationInput name="accused" {...props} />
        {role === 'supervisor' && <ClassificationInput name="cleared" {...props} />}
      </details>
      <ClassificationInput name="reason" {...props} />
    </>
  );
}
