import type * as z from 'zod';
import { ReturnedTicketsResponse } from '../../../../core/contract/staff/supervision/supervision-responses.ts';
import { findForeignLanguage } from '../../../../core/messages/foreign-language.ts';
import { formatNumericDate } from '../../../../core/messages/format-dates.ts';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { useListAnnouncement } from '../../components/list/list-announcer.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { DeadlineBar } from '../../components/ticket/deadline-bar.tsx';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';

type Row = z.infer<typeof ReturnedTicketsResponse>['tickets'][number];

const ReturnedRow = ({ row }: { row: Row }) => {
  const wording = useTexts(supervisionTexts).returned;
  return (
    <li className="work-row">
      <span className="row-top">
        <TicketLink code={row.code} />
        <ServiceTag service={row.service} />
        <span className="soft">{wording.times(row.returns.length)}</span>
        {row.isForSupervisor && <b className="alarm">{wording.forSupervisor}</b>}
      </span>
      <span className="row-words" lang={findForeignLanguage(row.excerpt)}>
        {row.excerpt}
      </span>
      <DeadlineBar clock="resolve" from={new Date(row.openedAt)} by={new Date(row.resolveBy)} />
      {row.returns.map(({ at, unitName, proposedName, ended, reason }) => (
        <p key={at} className="plain">
          <InstantText at={new Date(at)} /> · {wording.said(unitName, proposedName)}
          {ended && (
            <>
              <br />
              <span className="soft">
                {wording.ended(ended.name, formatNumericDate(ended.lastDay), ended.successorName)}
              </span>
            </>
          )}
          <br />
          <q>{reason}</q>
        </p>
      ))}
    </li>
  );
};

/** List of tickets that a unit has returned to the operators, with its reason and the unit that it proposes instead. */
export function ReturnedTicketsView() {
  const wording = useTexts(supervisionTexts).returned;
  const { value, problem } = usePolled('/api/staff/returned', ReturnedTicketsResponse);
  useListAnnouncement(
    useTexts(supervisionTexts).views.returned,
    value?.tickets.map(({ code }) => code),
  );
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  if (value.tickets.length === 0) return <EmptyListNote title={wording.none} />;
  return (
    <ul className="plain">
      {value.tickets.map((row) => (
        <ReturnedRow key={row.code} row={row} />
      ))}
    </ul>
  );
}
