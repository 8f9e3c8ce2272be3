import Button from 'antd/es/button';
import { useState } from 'react';
import type * as z from 'zod';
import { UndeliveredResponse } from '../../../../core/contract/undelivered-answers.ts';
import type { Problem } from '../../api/problem.ts';
import { useDesk } from '../../data/desk.tsx';
import { usePolled } from '../../data/use-polled.ts';
import { Empty } from '../../parts/empty.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { TicketLink } from '../../parts/ticket-link.tsx';
import { receiverWords } from '../../words/receivers.ts';
import { supervisionWords } from '../../words/supervision.ts';
import { useWords } from '../../words/words.ts';
import { DayBudget } from './day-budget.tsx';

const list = '/api/staff/undelivered';
type Row = z.infer<typeof UndeliveredResponse>['undelivered'][number];

const UndeliveredRow = ({ row, onSeen }: { row: Row; onSeen(): void }) => {
  const words = useWords(supervisionWords).undelivered;
  const { recipient } = row;
  return (
    <li className="work-row">
      <span className="row-top">
        <TicketLink code={row.code} />
        <span>{row.channel}</span>
        <b>
          {recipient.kind === 'citizen' ? words.citizen : (recipient.unitName ?? recipient.unit)}
        </b>
        <Moment at={new Date(row.at)} />
      </span>
      <span>
        {row.about}: {row.reason}
      </span>
      <span className="soft">{row.next}</span>
      <span>
        <Button size="small" onClick={onSeen}>
          {words.seen}
        </Button>
      </span>
    </li>
  );
};

type System = z.infer<typeof UndeliveredResponse>['systems'][number];

/** Webhook subscriber with failing deliveries. No action is needed, because deliveries are retried automatically. */
const SystemRow = ({ system: { name, failingSince, failures, why } }: { system: System }) => {
  const words = useWords(receiverWords);
  return (
    <li className="work-row">
      <span className="row-top">
        <b>{name}</b>
        <span>
          {words.since} <Moment at={new Date(failingSince)} />
        </span>
      </span>
      <span>
        {words.tries(failures)} {words.why(why)}
      </span>
    </li>
  );
};

/** Undelivered messages with reason and status. */
export const UndeliveredView = () => {
  const words = useWords(supervisionWords).undelivered;
  const { api, cache } = useDesk();
  const { value, problem } = usePolled(list, UndeliveredResponse);
  const [refused, setRefused] = useState<Problem>();
  const see = async (id: string): Promise<void> => {
    const path = `${list}/${encodeURIComponent(id)}/seen`;
    const answer = await api.call({ method: 'POST', path, key: `seen-undelivered-${id}` });
    setRefused(answer.kind === 'problem' ? answer.problem : undefined);
    await cache.refresh(list);
  };
  if (problem && !value) return <ProblemNote problem={problem} />;
  const systems = value?.systems ?? [];
  const budget = value && <DayBudget budget={value.budget} />;
  if (value?.undelivered.length === 0 && systems.length === 0) {
    return (
      <>
        {budget}
        <Empty title={words.none} />
      </>
    );
  }
  return (
    <>
      {budget}
      {refused && <ProblemNote problem={refused} />}
      <ul className="plain">
        {systems.map((system) => (
          <SystemRow key={system.name} system={system} />
        ))}
        {value?.undelivered.map((row) => (
          <UndeliveredRow key={row.id} row={row} onSeen={() => void see(row.id)} />
        ))}
      </ul>
    </>
  );
};
