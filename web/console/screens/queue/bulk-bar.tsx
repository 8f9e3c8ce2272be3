import Button from 'antd/es/button';
import { useState } from 'react';
import { actWords } from '../../words/acts.ts';
import { queueWords } from '../../words/queue.ts';
import { useWords } from '../../words/words.ts';
import { ActFieldInput } from '../ticket/act-field-input.tsx';
import { type ActField, actFields, type StaffActName } from '../ticket/act-fields.ts';
import { BulkResults } from './bulk-results.tsx';
import type { Row } from './queue-filter.ts';
import { useBulk } from './use-bulk.ts';

/** What makes sense for several tickets at once. */
const bulkActs = [
  'take',
  'acknowledge',
  'assign',
  'note',
  'answer',
] as const satisfies StaffActName[];

type FormProps = {
  act: StaffActName;
  isDoing: boolean;
  onSend(typed: Record<string, string>): void;
};

const BulkForm = ({ act, isDoing, onSend }: FormProps) => {
  const words = useWords(actWords);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const labels: Readonly<Record<string, string>> = words.fields;
  const fields: readonly ActField[] = actFields[act];
  return (
    <form
      className="act-form"
      aria-label={words.acts[act]}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(typed);
      }}
    >
      {fields.map((field) => (
        <div className="field" key={field.name}>
          <label htmlFor={`bulk-${field.name}`}>{labels[field.name]}</label>
          <ActFieldInput
            id={`bulk-${field.name}`}
            act={act}
            field={field}
            label={labels[field.name] ?? field.name}
            value={typed[field.name] ?? ''}
            service={undefined}
            onChange={(value) => setTyped({ ...typed, [field.name]: value })}
          />
        </div>
      ))}
      <Button type="primary" htmlType="submit" loading={isDoing}>
        {words.acts[act]}
      </Button>
    </form>
  );
};

/** One act on all tickets that are marked, each with its own result. */
export const BulkBar = ({ rows, onClear }: { rows: Row[]; onClear(): void }) => {
  const words = useWords(queueWords).bulk;
  const { acts } = useWords(actWords);
  const [act, setAct] = useState<StaffActName>();
  const bulk = useBulk();
  return (
    <section className="bulk" aria-label={words.chosen(rows.length)}>
      <div className="act-buttons">
        <strong>{words.chosen(rows.length)}</strong>
        {bulkActs.map((one) => (
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
          isDoing={bulk.isDoing}
          onSend={(typed) => void bulk.doAll(act, rows, typed)}
        />
      )}
      <BulkResults results={bulk.results} total={rows.length} isDoing={bulk.isDoing} />
    </section>
  );
};
