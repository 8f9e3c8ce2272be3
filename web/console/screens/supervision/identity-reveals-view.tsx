import { IdentityRevealRequestsResponse } from '../../../../core/contract/staff/identity-responses.ts';
import { supervisionTexts } from '../../../../i18n/console-screens.ts';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { useListAnnouncement } from '../../components/list/list-announcer.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { IdentityRevealRequestCard } from '../../components/ticket/identity-reveal-request.tsx';
import { TicketLink } from '../../components/ticket/ticket-link.tsx';
import { usePolled } from '../../data/polling/use-polled.ts';
import { useTexts } from '../../shell/use-texts.ts';

/**
 * List of requests to reveal an identity: requests that wait for a second person's decision, and approved requests, which
 * can be used on the ticket's screen.
 */
export function IdentityRevealRequestList() {
  const wording = useTexts(supervisionTexts).reveals;
  const { value, problem } = usePolled('/api/staff/reveals', IdentityRevealRequestsResponse);
  useListAnnouncement(
    useTexts(supervisionTexts).views.reveals,
    value?.requests.map(({ code, askedAt }) => `${code}:${askedAt}`),
  );
  if (problem && !value) return <ProblemNote problem={problem} />;
  if (!value) return <LoadingList />;
  if (value.requests.length === 0) return <EmptyListNote title={wording.none} />;
  return (
    <ul className="plain">
      {value.requests.map((request) => (
        <li key={`${request.code} ${request.asker.sub}`} className="work-row">
          <TicketLink code={request.code} />
          <IdentityRevealRequestCard request={request} />
        </li>
      ))}
    </ul>
  );
}
