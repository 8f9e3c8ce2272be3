import { DataRequestsResponse } from '../../../../core/contract/public/personal-data-responses.ts';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import { actionTexts } from '../../../../i18n/console-tickets.ts';
import { InstantText } from '../../components/instant-text.tsx';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { useListAnnouncement } from '../../components/list/list-announcer.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';

/**
 * List of pending data requests, by which citizens ask to see, correct or erase their data. Supervisors answer them on the
 * ticket's screen.
 */
export function DataRequestsView() {
  const wording = useTexts(supervisionTexts).data;
  const { rights } = useTexts(actionTexts);
  const { value, problem } = usePolled('/api/staff/data-requests', DataRequestsResponse);
  useListAnnouncement(
    useTexts(supervisionTexts).views.data,
    value?.requests.map(({ code, right }) => `${code}:${right}`),
  );
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  if (value.requests.length === 0) return <EmptyListNote title={wording.none} />;
  return (
    <ul className="plain">
      {value.requests.map(({ code, service, right, dueAt, isLate, isHeld }) => (
        <li key={code} className="work-row">
          <span className="row-top">
            <TicketLink code={code} />
            <ServiceTag service={service} />
            <b>{rights[right]}</b>
            {isLate && <b className="alarm">{wording.late}</b>}
            {isHeld && <span className="soft">{wording.held}</span>}
          </span>
          <span className="soft">
            {wording.due} <InstantText at={new Date(dueAt)} /> · {wording.open}
          </span>
        </li>
      ))}
    </ul>
  );
}
