import type * as z from 'zod';
import type { TicketActionResponse } from '../../../../../core/contract/public/ticket-responses.ts';
import {
  findPublicationMarks,
  trimPublicationTexts,
} from '../../../../../core/ticket/read/publication-marks.ts';
import { actionTexts } from '../../../../../i18n/console-tickets.ts';
import { PersonalDataReview } from '../../../components/personal-data-review.tsx';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { TicketActionFieldInput } from './action-field-input.tsx';
import { ActionFormFrame } from './action-form-frame.tsx';
import { AnswerTemplateSelect } from './answer-template-select.tsx';
import { MergePreview } from './merge-preview.tsx';
import { ResultPhotoField } from './result-photo-field.tsx';
import {
  parseConfirmedMarks,
  type StaffActionName,
  staffActionFields,
  type TicketActionField,
} from './staff-action-fields.ts';
import { useTicketActionForm } from './use-action-form.ts';

type Props = {
  ticket: TicketResponse;
  action: StaffActionName;
  /** Actions that the staff member may perform now. */
  acts: readonly StaffActionName[];
  onDone(answer: z.infer<typeof TicketActionResponse>): void;
  onCancel(): void;
  /** Opens the form of another action. */
  onSwitch(to: StaffActionName): void;
};

type Form = ReturnType<typeof useTicketActionForm>;

const MarksField = ({ name, form }: { name: string; form: Form }) => {
  const texts = trimPublicationTexts(form.typed);
  return (
    <PersonalDataReview
      texts={texts}
      marks={findPublicationMarks(texts)}
      confirmed={parseConfirmedMarks(form.typed[name] ?? '')}
      onChange={(confirmed) => form.set(name, JSON.stringify(confirmed))}
    />
  );
};

type FieldsProps = { ticket: TicketResponse; action: StaffActionName; form: Form };

const Fields = ({ ticket, action, form }: FieldsProps) => {
  const wording = useTexts(actionTexts);
  const labels: Readonly<Record<string, string>> = wording.fields;
  const fields: readonly TicketActionField[] = staffActionFields[action];
  return fields.map((field) => {
    if (field.kind === 'marks')
      return <MarksField key={field.name} name={field.name} form={form} />;
    const id = `${action}-${field.name}`;
    const label =
      field.kind === 'amount'
        ? wording.amounts[ticket.clocks.resolve.kind]
        : (labels[field.name] ?? field.name);
    return (
      <div className="field" key={field.name}>
        <label htmlFor={id}>
          {label}
          {field.isOptional && <span className="soft"> ({wording.optional})</span>}
        </label>
        <TicketActionFieldInput
          id={id}
          code={ticket.code}
          action={action}
          field={field}
          label={label}
          value={form.typed[field.name] ?? ''}
          onChange={(value) => form.set(field.name, value)}
        />
      </div>
    );
  });
};

/** Form for an action on a ticket, with its fields, its errors, and a note about who can read the text. */
export function TicketActionForm({ ticket, action, acts, onDone, onCancel, onSwitch }: Props) {
  const wording = useTexts(actionTexts);
  const seenBy: Partial<Record<StaffActionName, string>> = wording.seenBy;
  const { code } = ticket;
  const form = useTicketActionForm({ ticket, action, onDone });
  return (
    <ActionFormFrame
      action={action}
      form={form}
      onSubmit={() => void form.submit()}
      acts={acts}
      onSwitch={onSwitch}
      onCancel={onCancel}
    >
      <p className="soft plain">{seenBy[action] ?? wording.seenBy.other}</p>
      {action === 'answer' && (
        <AnswerTemplateSelect code={code} onInsert={(text) => form.set('text', text)} />
      )}
      <Fields ticket={ticket} action={action} form={form} />
      {action === 'answer' && <ResultPhotoField code={code} />}
      {action === 'merge' && <MergePreview code={code} into={form.typed['into'] ?? ''} />}
    </ActionFormFrame>
  );
}
