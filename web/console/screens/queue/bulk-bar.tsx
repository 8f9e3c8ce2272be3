import Button from 'antd/es/button';
import { useState } from 'react';
import { useMe } from '../../data/member.tsx';
import { actWords } from '../../words/acts.ts';
import { queueWords } from '../../words/queue.ts';
import { useWords } from '../../words/words.ts';
import type { StaffActName } from '../ticket/act-fields.ts';
import { BulkForm } from './bulk-form.tsx';
import { BulkResults } from './bulk-results.tsx';
import type { Row } from './queue-filter.ts';
import { type BulkAction, useBulk } from './use-bulk.ts';

/** Actions available for several tickets at once. */
const bulkActs = [
  'take',
  'acknowledge',
  'assign',
  'note',
  'answer',
] as const satisfies StaffActName[];

/** Performs one action on all selected tickets and shows the result of each. */
export const BulkBar = ({ rows, onClear }: { rows: Row[]; onClear(): void }) => {
  const words = useWords(queueWords).bulk;
  const { acts } = useWords(actWords);
  const [act, setAct] = useState<StaffActName>();
  const bulk = useBulk(rows);
  const { role } = useMe();
  const offered = bulkActs.filter((one) => one !== 'assign' || role !== 'officer');
  /** Closes the form only if the action succeeded for all tickets; otherwise the input stays. */
  const send = async (meant: StaffActName, deeds: BulkAction[]): Promise<void> => {
    if (await bulk.doAll({ act: meant, deeds })) setAct(undefined);
  };
  return (
    <section className="bulk" aria-label={words.chosen(rows.length)}>
      <div className="act-buttons">
        <strong>{words.chosen(rows.length)}</strong>
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
          {words.clear}
        </Button>
      </div>
      {act && (
        <BulkForm
          key={act}
          act={act}
          rows={rows}
          isDoing={bulk.isDoing}
          onSend={(deeds) => void send(act, deeds)}
        />
      )}
      <BulkResults bulk={bulk} />
    </section>
  );
};
