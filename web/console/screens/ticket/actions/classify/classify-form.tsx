import type * as z from 'zod';
import type { TicketActionResponse } from '../../../../../../core/contract/public/ticket-responses.ts';
import { actionTexts } from '../../../../../../i18n/console-tickets.ts';
import { ProblemNote } from '../../../../components/problem-note.tsx';
import type { TicketResponse } from '../../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../../shell/use-texts.ts';
import { ActionFormFrame } from '../action-form-frame.tsx';
import type { StaffActionName } from '../staff-action-fields.ts';
import { useTicketActionForm } from '../use-action-form.ts';
import { toClassificationBody } from './classification-fields.ts';
import { SubjectInputs, UnitInputs } from './classification-inputs.tsx';
import { ClassificationResult } from './classification-result.tsx';
import { ClassificationWarnings } from './classification-warnings.tsx';
import { TicketProposals } from './ticket-proposals.tsx';
import { useClassification } from './use-classification.ts';

type Props = {
  ticket: TicketResponse;
  /** Actions that the staff member may perform now. */
  acts: readonly StaffActionName[];
  /** Called after the classification, with the name of the unit to which the ticket moved. */
  onDone(answer: z.infer<typeof TicketActionResponse>, movedTo: string | undefined): void;
  onCancel(): void;
  /** Opens the form of another action. */
  onSwitch(to: StaffActionName): void;
};

/**
 * Form that classifies a ticket in one step: it shows what triage understood, the unit and deadlines that follow from the
 * values, and warnings, before the operator sends it.
 */
export function ClassifyForm({ ticket, acts, onDone, onCancel, onSwitch }: Props) {
  const { fields } = useTexts(actionTexts);
  const { code } = ticket;
  const form = useTicketActionForm({
    ...{ ticket, action: 'classify' as const },
    onDone: (answer) => onDone(answer, preview?.isMoved ? preview.unitName : undefined),
    toFields: (typed) => (preview ? toClassificationBody(typed, ticket, preview) : {}),
  });
  const { typed, change } = form;
  const { preview, problem, isCurrent } = useClassification(code, typed);
  const shared = { ticket, typed, onChange: change };
  return (
    <ActionFormFrame
      action="classify"
      form={form}
      focusOn={ticket.topic ? '[type=submit]' : '#classify-topic'}
      isReady={isCurrent}
      onSubmit={() => void form.submit()}
      {...{ acts, onSwitch, onCancel }}
    >
      <TicketProposals {...shared} />
      <SubjectInputs preview={preview} {...shared} />
      {problem && <ProblemNote problem={problem} labels={fields} />}
      {preview && (
        <>
          <ClassificationResult
            preview={preview}
            isCurrent={isCurrent}
            onTakeArea={(areaCode) => change({ areaCode })}
          />
          <ClassificationWarnings preview={preview} topic={typed['topic'] ?? ticket.topic} />
        </>
      )}
      <UnitInputs preview={preview} {...shared} />
    </ActionFormFrame>
  );
}
