import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import * as z from 'zod';
import { nationalEntryTexts } from '../../../../i18n/console-tickets.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useToast } from '../../components/toast.tsx';
import { useConsoleServices } from '../../data/console-services.tsx';
import { useTicketAction } from '../../data/polling/use-ticket-action.ts';
import { useTexts } from '../../shell/use-texts.ts';

type Props = { code: string; version: number; commonNumber: string | undefined };

const RecordedNumber = z.object({ number: z.string() });

/** Returns the number that another staff member recorded, if the problem contains it. */
const recordedBefore = ({ word, more }: ApiProblem): string | undefined =>
  word === 'national-recorded' ? RecordedNumber.safeParse(more).data?.number : undefined;

/**
 * Form for recording the number of a ticket in the national system. If another staff member was faster, shows the recorded
 * number.
 */
export function RecordNumberForm({ code, version, commonNumber }: Props) {
  const wording = useTexts(nationalEntryTexts);
  const tell = useToast();
  const { cache } = useConsoleServices();
  const { send, isSending } = useTicketAction();
  const [number, setNumber] = useState(commonNumber ?? '');
  const [problem, setProblem] = useState<ApiProblem>();
  const [isStale, setStale] = useState(false);
  const record = async (): Promise<void> => {
    const result = await send({ code, action: 'record-national', version, fields: { number } });
    setStale(result.kind === 'stale');
    setProblem(result.kind === 'problem' ? result.problem : undefined);
    if (result.kind === 'done') tell(wording.recorded(number.trim()));
    for (const path of [`/api/staff/tickets/${code}/national`, '/api/staff/counts']) {
      void cache.refresh(path);
    }
  };
  const before = problem && recordedBefore(problem);
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <label htmlFor={`national-${code}`}>{wording.number}</label>
      {commonNumber && <p className="plain soft">{wording.sameNumber(commonNumber)}</p>}
      <Input
        id={`national-${code}`}
        value={number}
        autoComplete="off"
        onChange={({ target }) => setNumber(target.value)}
      />
      {isStale && <p role="alert">{wording.stale}</p>}
      {before && <p role="alert">{wording.already(before)}</p>}
      {problem && !before && <ProblemNote problem={problem} />}
      <Button type="primary" htmlType="submit" loading={isSending}>
        {wording.record}
      </Button>
    </form>
  );
}
