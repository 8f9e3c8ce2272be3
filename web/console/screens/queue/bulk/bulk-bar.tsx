import Button from 'antd/es/button';
import { useState } from 'react';
import { actionTexts, queueTexts } from '../../../../../i18n/console-tickets.ts';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import type { StaffActionName } from '../../ticket/actions/staff-action-fields.ts';
import type { QueueTicket } from '../queue-filter.ts';
import { BulkActionForm } from './bulk-form.tsx';
import { BulkActionResults } from './bulk-results.tsx';
import { type BulkAction, useBulkAction } from './use-bulk.ts';

/** Ticket actions that staff can perform on several tickets at once. */
const bulkActs = [
  'take',
  'acknowledge',
  'assign',
  'note',
  'answer',
] as const satisfies StaffActionName[];

/** Bar that performs one action on all selected tickets and shows the result for each ticket. */
export function BulkActionBar({ rows, onClear }: { rows: QueueTicket[]; onClear(): void }) {
  const wording = useTexts(queueTexts).bulk;
  const { acts } = useTexts(actionTexts);
  const [act, setAct] = useState<StaffActionName>();
  const bulk = useBulkAction(rows);
  const { role } = useCurrentMember();
  const offered = bulkActs.filter((one) => one !== 'assign' || role !== 'officer');
  /** Performs the bulk action. If the action fails for any ticket, the form stays open with its input. */
  const send = async (actionName: StaffActionName, actions: BulkAction[]): Promise<void> => {
    if (await bulk.doAll({ action: actionName, deeds: actions })) setAct(undefined);
  };
  return (
    <section className="bulk" aria-label={wording.chosen(rows.length)}>
      <div className="act-buttons">
        <strong>{wording.chosen(rows.length)}</strong>
        {offered.map((one) => (
          <Button
            key={one}
            size="small"
            type={one === act ? 'primary' : 'default'}
            onClick={() => setAct(one)}
          >
            {acts[one]}
          </Button>
        ))}
        <Button size="small" type="text" onClick={onClear}>
          {wording.clear}
        </Button>
      </div>
      {act && (
        <BulkActionForm
          key={act}
          action={act}
          rows={rows}
          isDoing={bulk.isDoing}
          onSend={(actions) => void send(act, actions)}
        />
      )}
      <BulkActionResults bulk={bulk} />
    </section>
  );
}
