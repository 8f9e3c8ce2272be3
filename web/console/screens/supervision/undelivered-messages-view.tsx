import Button from 'antd/es/button';
import { useState } from 'react';
import type * as z from 'zod';
import { UndeliveredResponse } from '../../../../core/contract/staff/supervision/undelivered-message-responses.ts';
import { webhookSubscriberTexts } from '../../../../i18n/console-administration.ts';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { useListAnnouncement } from '../../components/list/list-announcer.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { useConsoleServices } from '../../data/console-services.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { DailyMessageBudget } from './daily-message-budget.tsx';

const list = '/api/staff/undelivered';
type Row = z.infer<typeof UndeliveredResponse>['undelivered'][number];

const UndeliveredRow = ({ row, onSeen }: { row: Row; onSeen(): void }) => {
  const wording = useTexts(supervisionTexts).undelivered;
  const { recipient } = row;
  return (
    <li className="work-row">
      <span className="row-top">
        <TicketLink code={row.code} />
        <span>{row.channel}</span>
        <b>
          {recipient.kind === 'citizen' ? wording.citizen : (recipient.unitName ?? recipient.unit)}
        </b>
        <InstantText at={new Date(row.at)} />
      </span>
      <span>
        {row.about}: {row.reason}
      </span>
      <span className="soft">{row.next}</span>
      <span>
        <Button size="small" onClick={onSeen}>
          {wording.seen}
        </Button>
      </span>
    </li>
  );
};

type System = z.infer<typeof UndeliveredResponse>['systems'][number];

/** Row for a webhook subscriber whose deliveries fail. Staff needn't act, because deliveries are retried automatically. */
const SystemRow = ({ system: { name, failingSince, failures, why } }: { system: System }) => {
  const wording = useTexts(webhookSubscriberTexts);
  return (
    <li className="work-row">
      <span className="row-top">
        <b>{name}</b>
        <span>
          {wording.since} <InstantText at={new Date(failingSince)} />
        </span>
      </span>
      <span>
        {wording.tries(failures)} {wording.why(why)}
      </span>
    </li>
  );
};

/** List of undelivered messages with the reason and status of each. */
export function UndeliveredMessagesView() {
  const wording = useTexts(supervisionTexts).undelivered;
  const { api, cache } = useConsoleServices();
  const { value, problem } = usePolled(list, UndeliveredResponse);
  useListAnnouncement(
    useTexts(supervisionTexts).views.undelivered,
    value && [...value.systems.map(({ name }) => name), ...value.undelivered.map(({ id }) => id)],
  );
  const [refused, setRefused] = useState<ApiProblem>();
  const see = async (id: string): Promise<void> => {
    const path = `${list}/${encodeURIComponent(id)}/seen`;
    const answer = await api.call({ method: 'POST', path, key: `seen-undelivered-${id}` });
    setRefused(answer.kind === 'problem' ? answer.problem : undefined);
    await cache.refresh(list);
  };
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  const { systems } = value;
  const budget = <DailyMessageBudget budget={value.budget} />;
  if (value.undelivered.length === 0 && systems.length === 0) {
    return (
      <>
        {budget}
        <EmptyListNote title={wording.none} />
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
        {value.undelivered.map((row) => (
          <UndeliveredRow key={row.id} row={row} onSeen={() => void see(row.id)} />
        ))}
      </ul>
    </>
  );
}
